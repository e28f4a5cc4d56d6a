import { getTranslations } from 'next-intl/server'
import { measuresHref } from '@/components/guideline-matrix/matrix-table'
import { RichText } from '@/components/rich-text/rich-text'
import { Details } from '@/components/ui/details'
import { Status } from '@/components/ui/status'
import type { GuidelineSection } from '@/lib/guidelines/queries'
import { gapsIn, type ResponsibleCommittee, type SectionNode } from '@/lib/guidelines/rules'

type Node = SectionNode<GuidelineSection>

type Level = 2 | 3 | 4
type TreeProps = { sections: readonly Node[]; home: string; level: Level; nested?: boolean }

export function SectionTree({ sections, home, level, nested = false }: TreeProps) {
  const below: Level = level === 2 ? 3 : 4
  return (
    <ol>
      {sections.map((section) => (
        <li key={section.id} className={nested ? 'mt-6 border-t border-line pt-6' : 'mt-8'}>
          <Section section={section} home={home} level={level} />
          {section.children.length > 0 && (
            <SectionTree sections={section.children} home={home} level={below} nested />
          )}
        </li>
      ))}
    </ol>
  )
}

async function Section({ section, home, level }: { section: Node; home: string; level: Level }) {
  const t = await getTranslations('guidelines')
  const Heading = `h${level}` as const
  const { number, title, levelName, aim, exampleMethods, responsible } = section
  return (
    <div className="grid gap-x-16 gap-y-4 md:grid-cols-[minmax(0,1fr)_20rem]">
      <div>
        <p className="text-note text-ink-3">
          {levelName} {number}
        </p>
        <Heading className="text-h3 font-strong">{title}</Heading>
        <RichText text={aim} under={level} id={`avsnitt-${section.id}`} />
        {exampleMethods.length > 0 && (
          <Details summary={t('methods')}>
            <ul className="list-disc ps-5 text-ui">
              {exampleMethods.map((method) => (
                <li key={method}>{method}</li>
              ))}
            </ul>
          </Details>
        )}
      </div>
      <div className="text-ui">
        {responsible.length > 0 && (
          <Responsible committees={responsible} sectionId={section.id} home={home} />
        )}
        {responsible.length === 0 && section.children.length === 0 && (
          <p className="text-ink-2">{t('nobody')}</p>
        )}
      </div>
    </div>
  )
}

type ResponsibleProps = {
  committees: readonly ResponsibleCommittee[]
  sectionId: string
  home: string
}

/** A city has twenty committees in a section: the sentence first, the names on request. */
async function Responsible({ committees, sectionId, home }: ResponsibleProps) {
  const t = await getTranslations('guidelines')
  const gaps = gapsIn(committees).length
  return (
    <div className="border-t border-edge pt-2">
      <p className="font-semibold">{t('responsible')}</p>
      <p className="mt-1">
        {gaps === 0 ? (
          <Status kind="done" word={t('covered')} quiet />
        ) : (
          <Status kind="none" word={t('gaps', { gaps, count: committees.length })} quiet />
        )}
      </p>
      <Details summary={t('show', { count: committees.length })} open={committees.length <= 4}>
        <ul>
          {committees.map(({ id, name, measures, readable }) => (
            <li key={id} className="flex justify-between gap-4 border-b border-line py-1">
              <span>{name}</span>
              <span className="flex-none text-ink-2">
                {measures === 0 ? (
                  t('gap')
                ) : readable ? (
                  <a href={measuresHref(home, id, sectionId)}>{t('measures', { count: measures })}</a>
                ) : (
                  t('measures', { count: measures })
                )}
              </span>
            </li>
          ))}
        </ul>
      </Details>
    </div>
  )
}
