import { getMessages, getTranslations } from 'next-intl/server'
import { type StepField, StepForm } from '@/components/transitions/step-form'
import { SectionHead } from '@/components/ui/section-head'
import type { DecisionView, OfferedAct } from '@/lib/transitions/queries'
import { type FieldName, fieldNames } from '@/lib/transitions/rules'

type Props = { municipality: string; plan: DecisionView }
type ActWords = {
  do: string
  intro: string
  fields: Partial<Record<FieldName, string>>
  hints: Partial<Record<FieldName, string>>
}

/** The page's main act stands open unless something must be put right; what else one may do is folded below it. */
export async function DecisionForms({ municipality, plan }: Props) {
  const [t, ui, messages] = await Promise.all([
    getTranslations('transitions'),
    getTranslations('ui'),
    getMessages(),
  ])
  const main = plan.acts.find(({ key }) => key === plan.primary)
  const others = plan.acts.filter((act) => act !== main && act.blockers.length === 0)
  const wordsOf = ({ key }: OfferedAct): ActWords => messages.transitions.acts[key]
  const common = (act: OfferedAct) => ({
    municipality,
    act: act.key,
    hidden: { planId: plan.id, seen: plan.state },
    fields: fieldsOf(act, wordsOf(act)),
    submissionKey: crypto.randomUUID(),
    words: { submit: wordsOf(act).do, pending: t('submitPending'), optional: ui('optional') },
    formWords: messages.errors,
  })
  return (
    <>
      {main && main.blockers.length === 0 && (
        <section className="bg-paper-2 p-4 sm:p-6" data-print="no">
          <p className="max-w-prose">{wordsOf(main).intro}</p>
          <StepForm {...common(main)} />
        </section>
      )}
      {plan.acts.length + plan.corrections.length === 0 && <p className="text-ink-2">{t('nothing')}</p>}
      {others.length + plan.corrections.length > 0 && (
        <section data-print="no">
          <SectionHead title={t('other')} rule="edge" />
          <div className="mt-2 grid gap-2">
            {others.map((act) => (
              <StepForm
                key={act.key}
                {...common(act)}
                folded={{ summary: wordsOf(act).do, intro: wordsOf(act).intro }}
              />
            ))}
            <Corrections municipality={municipality} plan={plan} />
          </div>
        </section>
      )}
    </>
  )
}

function fieldsOf({ asks, proposed }: OfferedAct, words: ActWords): StepField[] {
  return fieldNames.flatMap((name) => {
    const demand = asks[name]
    if (!demand) return []
    const said = { label: words.fields[name] ?? name, hint: words.hints[name] }
    return { name, ...said, optional: demand === 'optional', value: proposed[name] ?? '' }
  })
}

/** What the record got wrong: never the decision itself. */
async function Corrections({ municipality, plan }: Props) {
  const [t, ui, messages] = await Promise.all([
    getTranslations('transitions.correct'),
    getTranslations('ui'),
    getMessages(),
  ])
  const pending = messages.transitions.submitPending
  return plan.corrections.map(({ which, on, paragraph }) => (
    <StepForm
      key={which}
      municipality={municipality}
      act="correct"
      id={`correct-${which}`}
      hidden={{ planId: plan.id, which }}
      fields={[
        { name: 'on', label: t('fields.on'), optional: false, value: on },
        { name: 'paragraph', label: t('fields.paragraph'), optional: false, value: paragraph },
        { name: 'note', label: t('fields.note'), optional: false, value: '' },
      ]}
      submissionKey={crypto.randomUUID()}
      words={{ submit: t('submit'), pending, optional: ui('optional') }}
      formWords={messages.errors}
      folded={{ summary: `${t('do')}: ${t(`which.${which}`)}`, intro: t('intro') }}
    />
  ))
}
