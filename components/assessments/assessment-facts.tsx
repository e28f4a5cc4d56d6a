import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { formatDate } from '@/components/ui/dates'
import { type Definition, DefinitionList } from '@/components/ui/definition-list'
import { Details } from '@/components/ui/details'
import { Status } from '@/components/ui/status'
import type { AssessmentView } from '@/lib/assessments/queries'

/** The one that stands, and under it those that it has corrected. */
export async function AssessmentHistory({ assessments }: { assessments: readonly AssessmentView[] }) {
  const t = await getTranslations('assessments.fact')
  const standing = assessments.filter(({ corrected }) => !corrected)
  const earlier = assessments.filter(({ corrected }) => corrected).reverse()
  return (
    <>
      {standing.map((assessment) => (
        <AssessmentFacts key={assessment.id} assessment={assessment} />
      ))}
      {earlier.length > 0 && (
        <Details summary={t('earlier', { count: earlier.length })}>
          <div className="grid gap-6">
            {earlier.map((assessment) => (
              <div key={assessment.id}>
                <p className="text-ui">
                  <Status kind="notrequired" word={t('corrected')} quiet />
                </p>
                <AssessmentFacts assessment={assessment} />
              </div>
            ))}
          </div>
        </Details>
      )}
    </>
  )
}

async function AssessmentFacts({ assessment }: { assessment: AssessmentView }) {
  const [t, locale] = await Promise.all([getTranslations('assessments'), getLocale()])
  const { decision, content, act, section, decidedAt, registeredAt, extendedTo } = assessment
  const by = [content.byName, content.byTitle].filter(Boolean).join(', ')
  const made = t('fact.by', { when: formatDate(decidedAt, 'dayClock', locale), name: by })
  const late =
    formatDate(decidedAt, 'day', locale) === formatDate(registeredAt, 'day', locale)
      ? ''
      : ` ${t('fact.late', { when: formatDate(registeredAt, 'dayClock', locale) })}`
  const items: (Definition | null)[] = [
    { key: 'decision', term: t('fact.decision'), value: <b>{t(`decisions.${decision}`)}</b> },
    extendedTo && {
      key: 'until',
      term: t('fact.until'),
      value: formatDate(extendedTo, 'dayYear', locale),
    },
    said('why', t('fact.why'), content.why),
    said('recipient', t('fact.recipient'), await recipientOf(assessment)),
    said('consent', t('fact.consent'), await consentOf(assessment)),
    said('action', t('fact.action'), content.action),
    said('basis', t('fact.basis'), content.basis),
    said('childHeard', t('fact.childHeard'), await heardOf(assessment)),
    said('reasons', t('fact.reasons'), content.reasons),
    { key: 'made', term: t('fact.made'), value: <bdi>{`${made}.${late}`}</bdi> },
    { key: 'law', term: t('fact.law'), value: `${act} ${section}` },
  ].map((item) => item || null)
  return <DefinitionList items={items.filter((item) => item !== null)} />
}

const said = (key: string, term: string, text: string): Definition | null =>
  text ? { key, term, value: <Written>{text}</Written> } : null

function Written({ children }: { children: ReactNode }) {
  return <bdi className="block whitespace-pre-wrap wrap-anywhere">{children}</bdi>
}

async function recipientOf({ content }: AssessmentView): Promise<string> {
  const t = await getTranslations('assessments.preliminary')
  const kind = content.recipient ? t(content.recipient) : ''
  return [kind, content.recipientName].filter(Boolean).join(': ')
}

async function consentOf({ content }: AssessmentView): Promise<string> {
  const t = await getTranslations('assessments.fact')
  if (!content.consent) return ''
  const ground = content.consent === 'consent' ? t('consentYes') : t('consentCare')
  return `${ground} ${content.consentHow}`.trim()
}

async function heardOf({ content }: AssessmentView): Promise<string> {
  const t = await getTranslations('assessments.fact')
  if (!content.childHeard) return ''
  return `${content.childHeard === 'yes' ? t('yes') : t('no')} ${content.childHeardHow}`.trim()
}
