import { getMessages, getTranslations } from 'next-intl/server'
import { NameViewForm } from '@/components/saved-views/name-view-form'
import { CommandForm } from '@/components/ui/command-form'
import { Details } from '@/components/ui/details'
import type { FormWords } from '@/components/ui/form-words'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { type ListAddress, listAddress, queryText } from '@/lib/measure-list/schema'
import { removeViewAction } from '@/lib/saved-views/actions'
import type { SavedView } from '@/lib/saved-views/queries'

type Props = { municipality: string; saved: readonly SavedView[]; address: ListAddress }

const ready = {
  late: { timing: 'late' },
  responsible: { lacks: 'responsible' },
  month: { timing: 'month', sort: 'due' },
} as const

/** Names for addresses of the list: a few that all have, and one's own. */
export async function SavedViews({ municipality, saved, address }: Props) {
  const [t, { errors }] = await Promise.all([getTranslations('measure-list.saved'), getMessages()])
  const here = `/${municipality}/measures`
  const current = queryText({ ...address, page: 1, change: undefined })
  const views = [
    ...(['late', 'responsible', 'month'] as const).map((key) => ({
      id: key,
      name: t(`ready.${key}`),
      query: queryText(listAddress.parse(ready[key])),
    })),
    ...saved,
  ]
  return (
    <div className="flex flex-wrap items-start gap-x-6 text-ui">
      <nav aria-label={t('label')}>
        <ul className="flex flex-wrap gap-x-6">
          {views.map(({ id, name, query }) => (
            <li key={id}>
              <Link
                href={query ? `${here}?${query}` : here}
                aria-current={query === current ? 'page' : undefined}
                className="inline-flex min-h-11 items-center aria-[current]:font-strong aria-[current]:text-ink sm:min-h-10"
              >
                <bdi>{name}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Details summary={t('keep')} name="views">
        <NameViewForm
          municipality={municipality}
          submissionKey={crypto.randomUUID()}
          query={current}
          words={{ name: t('name'), hint: t('hint'), submit: t('save') }}
          formWords={errors}
        />
      </Details>
      {saved.length > 0 && (
        <Details summary={t('edit')} name="views">
          <ul>
            {saved.map((view) => (
              <EditView key={view.id} municipality={municipality} view={view} formWords={errors} />
            ))}
          </ul>
        </Details>
      )}
    </div>
  )
}

type EditProps = { municipality: string; view: SavedView; formWords: FormWords }

async function EditView({ municipality, view, formWords }: EditProps) {
  const t = await getTranslations('measure-list.saved')
  return (
    <li className="grid gap-2 border-b border-line py-3">
      <NameViewForm
        municipality={municipality}
        submissionKey={crypto.randomUUID()}
        view={view}
        query={view.query}
        words={{ name: t('newName', { name: view.name }), submit: t('rename') }}
        formWords={formWords}
      />
      <CommandForm
        action={removeViewAction}
        municipality={municipality}
        submissionKey={crypto.randomUUID()}
        words={formWords}
      >
        <input type="hidden" name="viewId" value={view.id} />
        <SubmitButton size="small" aria-label={t('removeOf', { name: view.name })}>
          {t('remove')}
        </SubmitButton>
      </CommandForm>
    </li>
  )
}
