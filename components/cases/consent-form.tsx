import { getTranslations } from 'next-intl/server'
import { FoldedForm } from '@/components/cases/folded-form'
import { formFrame } from '@/components/cases/form-frame'
import type { CaseView } from '@/lib/case-files/queries'
import type { ParticipantView } from '@/lib/case-participants/queries'
import { caseParts } from '@/lib/cases/rules'
import { recordConsentAction } from '@/lib/consents/actions'
import { consentLawOn, consentMeans, givers } from '@/lib/consents/rules'

type Props = { participant: ParticipantView; view: CaseView; municipality: string }

/** Who lets this organisation see what, for what, and for how long. */
export async function ConsentForm({ participant, view, municipality }: Props) {
  const t = await getTranslations('cases')
  const frame = await formFrame(municipality, { caseId: view.id, participantId: participant.id })
  const { ownVoice, adult, lifts, guardians, mostMonths } = consentLawOn(view.today)
  const law = { voice: ownVoice.age, adult, lifts, guardians, section: ownVoice.section }
  return (
    <FoldedForm
      key={participant.consents.length}
      {...frame}
      id={`consent-${participant.id}`}
      action={recordConsentAction}
      summary={t('consents.record')}
      save={t('consents.save')}
      fields={[
        {
          ...{ kind: 'line', name: 'purpose', label: t('consents.purpose') },
          hint: t('consents.purposeHint'),
        },
        {
          ...{ kind: 'several', name: 'givers', label: t('consents.giversLabel') },
          hint: t('consents.giversHint', law),
          options: givers.map((value) => ({ value, label: t(`consents.givers.${value}`) })),
        },
        {
          ...{ kind: 'one', name: 'means', label: t('consents.meansLabel') },
          options: consentMeans.map((value) => ({ value, label: t(`consents.means.${value}`) })),
        },
        {
          ...{ kind: 'several', name: 'parts', label: t('consents.partsLabel') },
          hint: t('consents.partsHint'),
          options: caseParts.map((value) => ({ value, label: t(`parts.${value}`) })),
        },
        { kind: 'day', name: 'validFrom', label: t('consents.validFrom'), value: view.today },
        {
          ...{ kind: 'day', name: 'validUntil', label: t('consents.validUntil') },
          hint: t('consents.untilHint', { months: mostMonths }),
        },
        { kind: 'line', name: 'note', label: t('consents.note'), optional: true },
      ]}
    />
  )
}
