import { getLocale, getTranslations } from 'next-intl/server'
import { SectionTree } from '@/components/guidelines/section-tree'
import { ButtonLink } from '@/components/ui/button'
import { formatDate } from '@/components/ui/dates'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import type { Guideline, GuidelineSection } from '@/lib/guidelines/queries'
import { gapsIn, type SectionNode } from '@/lib/guidelines/rules'

export async function GuidelinePage({
  guidelines,
  home,
}: {
  guidelines: readonly Guideline[]
  home: string
}) {
  const t = await getTranslations('guidelines')
  const inForce = guidelines.filter((guideline) => guideline.inForce)
  const assigned = inForce
    .flatMap(({ sections }) => flatten(sections))
    .filter(({ responsible }) => responsible.length > 0)
  const gaps = assigned.filter(({ responsible }) => gapsIn(responsible).length > 0).length
  const state = guidelines.length === 0 ? t('none') : t('state', { count: assigned.length, gaps })
  return (
    <>
      <PageHead
        title={t('title')}
        state={state}
        actions={
          guidelines.length > 0 && <ButtonLink href={`${home}/guidelines/matrix`}>{t('matrix')}</ButtonLink>
        }
      />
      {guidelines.map((guideline) => (
        <GuidelineDocument key={guideline.id} guideline={guideline} />
      ))}
    </>
  )
}

async function GuidelineDocument({ guideline }: { guideline: Guideline }) {
  const t = await getTranslations('guidelines')
  const headingId = `guideline-${guideline.id}`
  return (
    <section aria-labelledby={headingId} className="mt-12">
      <SectionHead
        id={headingId}
        title={guideline.title}
        end={
          guideline.inForce ? (
            <Status kind="done" word={t('inForce')} />
          ) : (
            <Status kind="notrequired" word={t('notInForce')} />
          )
        }
      />
      <p className="mt-3 text-ui text-ink-2">{(await facts(guideline)).join('. ')}.</p>
      <SectionTree sections={guideline.sections} />
    </section>
  )
}

async function facts(guideline: Guideline): Promise<string[]> {
  const [t, locale] = await Promise.all([getTranslations('guidelines'), getLocale()])
  const { version, adoptedBy, adoptedOn, paragraph, validFrom, validTo } = guideline
  const day = (date: string) => formatDate(date, 'dayYear', locale)
  const adopted =
    adoptedBy &&
    (adoptedOn ? t('adoptedOn', { date: day(adoptedOn), by: adoptedBy }) : t('adopted', { by: adoptedBy }))
  return [
    t('version', { version }),
    adopted && [adopted, paragraph && t('paragraph', { paragraph })].filter(Boolean).join(', '),
    validTo
      ? t('periodTo', { from: day(validFrom), to: day(validTo) })
      : t('period', { from: day(validFrom) }),
  ].filter((fact) => typeof fact === 'string' && fact !== '') as string[]
}

function flatten(nodes: readonly SectionNode<GuidelineSection>[]): GuidelineSection[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)])
}
