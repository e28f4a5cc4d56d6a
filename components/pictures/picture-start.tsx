import { getTranslations } from 'next-intl/server'
import { FoldedForm } from '@/components/cases/folded-form'
import { formFrame } from '@/components/cases/form-frame'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { startPictureAction } from '@/lib/picture-starts/actions'
import type { PictureStartView, TemplateOutline } from '@/lib/picture-starts/queries'

type Props = { municipality: string; view: PictureStartView }

/** First what the picture begins from, then for whom and for which time. */
export async function PictureStart({ municipality, view }: Props) {
  const [t, ui] = await Promise.all([getTranslations('pictures'), getTranslations('ui')])
  const home = `/${municipality}/pictures`
  const here = `${home}/new`
  const { chosen } = view
  const name = chosen && t(`start.templates.${chosen.key}`)
  const counts = { sections: chosen?.sections.length ?? 0, sources: chosen?.sources.length ?? 0 }
  const crumbs = [
    { label: t('title'), href: home },
    ...(name ? [{ label: t('start.title'), href: here }, { label: name }] : [{ label: t('start.title') }]),
  ]
  return (
    <>
      <PageHead
        above={<Breadcrumb label={ui('breadcrumb')} items={crumbs} />}
        title={t('start.title')}
        state={name ? t('start.chosen', { name, ...counts }) : t('start.choose')}
      />
      {chosen ? (
        <Chosen municipality={municipality} view={view} chosen={chosen} here={here} />
      ) : (
        <Templates view={view} here={here} />
      )}
    </>
  )
}

async function Templates({ view, here }: { view: PictureStartView; here: string }) {
  const t = await getTranslations('pictures.start')
  const committee: Record<string, string> = view.committee ? { committee: view.committee.id } : {}
  return (
    <ul aria-label={t('caption')} className="mt-8 border-t-2 border-ink">
      {view.templates.map((template) => (
        <li
          key={template.key}
          className="grid gap-x-8 gap-y-3 border-b border-line py-4 sm:grid-cols-[minmax(0,42rem)_auto] sm:items-start sm:justify-start"
        >
          <div>
            <h2 className="text-h3">{t(`templates.${template.key}`)}</h2>
            <p className="mt-1 max-w-prose">{template.sources.join(', ')}.</p>
            <p className="mt-1 text-ui text-ink-2">{t('cadence', { months: template.cadence })}.</p>
          </div>
          <ButtonLink
            href={`${here}?${new URLSearchParams({ template: template.key, ...committee })}`}
            aria-label={t('useOne', { name: t(`templates.${template.key}`) })}
          >
            {t('use')}
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}

type ChosenProps = Props & { chosen: TemplateOutline; here: string }

async function Chosen({ municipality, view, chosen, here }: ChosenProps) {
  const t = await getTranslations('pictures.start')
  const { committee, committees, proposed } = view
  const [only, ...others] = committees
  const single = only && others.length === 0 ? only : null
  const frame = await formFrame(municipality, {
    template: chosen.key,
    ...(single ? { committeeId: single.id } : {}),
  })
  return (
    <div className="mt-8 grid gap-x-16 gap-y-12 md:grid-cols-[minmax(0,1fr)_22rem]">
      <div>
        {single && (
          <p className="mb-2">
            <span className="block text-ui font-semibold">{t('committee')}</span>
            <bdi>{single.name}</bdi>
          </p>
        )}
        <FoldedForm
          {...frame}
          key={`${chosen.key} ${committee?.id}`}
          id="picture"
          action={startPictureAction}
          primary
          save={t('save')}
          fields={[
            ...(single
              ? []
              : [
                  {
                    ...{ kind: 'choice' as const, name: 'committeeId', label: t('committee') },
                    ...{ empty: t('chooseCommittee'), value: committee?.id },
                    options: committees.map(({ id, name }) => ({ value: id, label: name })),
                  },
                ]),
            { kind: 'day', name: 'periodFrom', label: t('periodFrom'), value: proposed.from },
            { kind: 'day', name: 'periodTo', label: t('periodTo'), value: proposed.to },
            { kind: 'day', name: 'dueOn', label: t('dueOn'), value: proposed.dueOn },
            { kind: 'line', name: 'title', label: t('name'), hint: t('nameHint'), optional: true },
          ]}
        />
      </div>
      <Outline municipality={municipality} view={view} chosen={chosen} here={here} />
    </div>
  )
}

async function Outline({ municipality, view: { committee }, chosen, here }: ChosenProps) {
  const t = await getTranslations('pictures')
  return (
    <div className="grid content-start gap-8">
      <section aria-labelledby="outline">
        <SectionHead
          id="outline"
          title={t('start.outline')}
          rule="edge"
          end={<Link href={here}>{t('start.another')}</Link>}
        />
        {(['sources', 'sections'] as const).map((part) => (
          <div key={part} className="mt-3 text-ui">
            <h3 className="text-ui font-semibold">{t(`start.${part}`)}</h3>
            <ul>
              {chosen[part].map((name) => (
                <li key={name} className="border-b border-line py-1.5">
                  {name}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
      {committee && committee.pictures.length > 0 && (
        <section aria-labelledby="earlier">
          <SectionHead id="earlier" title={t('start.earlier')} rule="edge" />
          <ul className="text-ui">
            {committee.pictures.map(({ id, title, number, state }) => (
              <li key={id} className="border-b border-line py-1.5">
                <Link href={`/${municipality}/pictures/${id}`}>{title}</Link>
                <span className="block text-note text-ink-3">
                  {number}, {t(`states.${state}`).toLowerCase()}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
