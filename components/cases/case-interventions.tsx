import { getLocale, getTranslations } from 'next-intl/server'
import { CaseText } from '@/components/cases/case-text'
import { FoldedForm } from '@/components/cases/folded-form'
import { formFrame } from '@/components/cases/form-frame'
import { formatDate } from '@/components/ui/dates'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import type { CaseView } from '@/lib/case-files/queries'
import { moveInterventionAction, planInterventionAction } from '@/lib/interventions/actions'
import type { InterventionView } from '@/lib/interventions/queries'
import { interventionKinds, interventionLaw } from '@/lib/interventions/rules'

type Props = { view: CaseView; municipality: string; interventions: readonly InterventionView[] }

const shapes = { planned: 'none', ongoing: 'course', ended: 'done', cancelled: 'notrequired' } as const

/** What is given, by whom, from and until when. */
export async function CaseInterventions({ view, municipality, interventions }: Props) {
  const t = await getTranslations('case-work')
  const may = view.desk?.can.work ?? false
  return (
    <section id="insatser">
      <SectionHead title={t('interventions.title')} />
      {interventions.length === 0 && <p className="mt-3 text-ink-2">{t('interventions.none')}</p>}
      <ol>
        {interventions.map((intervention) => (
          <li key={intervention.id} className="border-b border-line py-4">
            <Intervention intervention={intervention} />
            {may && intervention.next.length > 0 && (
              <Move key={intervention.state} {...{ intervention, caseId: view.id, municipality }} />
            )}
          </li>
        ))}
      </ol>
      {may && <Plan key={interventions.length} {...{ view, municipality }} />}
    </section>
  )
}

async function Intervention({ intervention }: { intervention: InterventionView }) {
  const [t, locale] = await Promise.all([getTranslations('case-work'), getLocale()])
  const { kind, law, state, startsOn, endsOn, provider, description, result } = intervention
  const day = (value: string) => formatDate(value, 'dayYear', locale)
  const span = endsOn ? `${day(startsOn)} – ${day(endsOn)}` : t('interventions.from', { date: day(startsOn) })
  return (
    <div className="grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div>
        <p className="font-semibold">
          {t(`interventions.kinds.${kind}`)}
          {law && <span className="font-normal text-ui text-ink-3"> {law}</span>}
        </p>
        <p className="text-ui text-ink-2">
          {span}
          {provider && (
            <>
              , <bdi className="wrap-anywhere">{provider}</bdi>
            </>
          )}
        </p>
        {description && <CaseText>{description}</CaseText>}
        {result && (
          <div className="mt-1 text-ui text-ink-2">
            <CaseText>{result}</CaseText>
          </div>
        )}
      </div>
      <Status kind={shapes[state]} word={t(`interventions.${state}`)} quiet className="text-ui" />
    </div>
  )
}

type MoveProps = { intervention: InterventionView; caseId: string; municipality: string }

async function Move({ intervention: { id, next }, caseId, municipality }: MoveProps) {
  const t = await getTranslations('case-work')
  const frame = await formFrame(municipality, { caseId, interventionId: id })
  return (
    <FoldedForm
      {...frame}
      id={`intervention-${id}`}
      action={moveInterventionAction}
      summary={t('interventions.move')}
      save={t('interventions.saveMove')}
      fields={[
        {
          ...{ kind: 'one', name: 'state', label: t('interventions.state'), value: next[0] },
          options: next.map((value) => ({ value, label: t(`interventions.${value}`) })),
        },
        { kind: 'text', name: 'result', label: t('interventions.result'), optional: true, rows: 3 },
      ]}
    />
  )
}

async function Plan({ view, municipality }: { view: CaseView; municipality: string }) {
  const t = await getTranslations('case-work')
  const frame = await formFrame(municipality, { caseId: view.id })
  const nameOf = (kind: (typeof interventionKinds)[number]) => {
    const law = interventionLaw(kind, view.today)
    return law ? `${t(`interventions.kinds.${kind}`)}, ${law}` : t(`interventions.kinds.${kind}`)
  }
  return (
    <FoldedForm
      {...frame}
      id="intervention"
      action={planInterventionAction}
      summary={t('interventions.add')}
      save={t('interventions.save')}
      fields={[
        {
          ...{ kind: 'choice', name: 'kind', label: t('interventions.kind'), empty: t('choose') },
          options: interventionKinds.map((value) => ({ value, label: nameOf(value) })),
        },
        { kind: 'line', name: 'provider', label: t('interventions.provider'), optional: true },
        { kind: 'day', name: 'startsOn', label: t('interventions.startsOn'), value: view.today },
        { kind: 'day', name: 'endsOn', label: t('interventions.endsOn'), optional: true },
        { kind: 'text', name: 'description', label: t('interventions.description'), optional: true, rows: 3 },
      ]}
    />
  )
}
