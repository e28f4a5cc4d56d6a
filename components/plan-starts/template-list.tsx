import { getTranslations } from 'next-intl/server'
import { SectionOutline } from '@/components/plan-starts/section-outline'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import type { TemplateChoice } from '@/lib/plan-starts/queries'

type Props = { templates: readonly TemplateChoice[]; committeeId: string | null; here: string }

export async function TemplateList({ templates, committeeId, here }: Props) {
  const t = await getTranslations('plan-starts')
  const href = (template: string) =>
    `${here}?${new URLSearchParams({ template, ...(committeeId ? { committee: committeeId } : {}) })}`
  return (
    <ul aria-label={t('choose.caption')} className="mt-8 border-t-2 border-ink">
      {templates.map(({ template, name, kind, description, sections }) => (
        <li
          key={template}
          className="grid gap-x-8 gap-y-3 border-b border-line py-4 sm:grid-cols-[minmax(0,42rem)_auto] sm:items-start sm:justify-start"
        >
          <div>
            <h2 className="text-h3">{name}</h2>
            <p className="mt-1 max-w-prose">{description}</p>
            <p className="mt-1 text-ui text-ink-2">
              {t('choose.facts', { kind: t(`kinds.${kind}`), count: sections.length })}
            </p>
            <Details summary={t('choose.sections')}>
              <SectionOutline sections={sections} measures={t('measures')} />
            </Details>
          </div>
          <ButtonLink href={href(template)} aria-label={t('choose.useOne', { name })}>
            {t('choose.use')}
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}
