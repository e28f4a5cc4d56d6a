import { getLocale, getTranslations } from 'next-intl/server'
import { FoldedForm } from '@/components/cases/folded-form'
import { formFrame } from '@/components/cases/form-frame'
import { formatDate } from '@/components/ui/dates'
import { Status } from '@/components/ui/status'
import type { CaseView } from '@/lib/case-files/queries'
import type { ParticipantView } from '@/lib/case-participants/queries'
import { withdrawConsentAction } from '@/lib/consents/actions'
import type { ConsentView } from '@/lib/consents/queries'

type Props = { participant: ParticipantView; view: CaseView; municipality: string }

/** Each consent as it was given, and whether it holds today. */
export async function ConsentList({ participant, view, municipality }: Props) {
  const t = await getTranslations('cases')
  const { consents, ended } = participant
  if (consents.length === 0) {
    return <p className="mt-2 text-ui text-ink-2">{ended ? '' : t('consents.none')}</p>
  }
  return (
    <ul className="mt-2 grid gap-3">
      {consents.map((consent) => (
        <li key={consent.id} className="border-s-2 border-line ps-3 text-ui">
          <Consent consent={consent} toldMore={view.desk !== null} />
          {view.desk && !view.glass && (consent.standing === 'holds' || consent.standing === 'upcoming') && (
            <Withdraw {...{ consent, caseId: view.id, municipality }} />
          )}
        </li>
      ))}
    </ul>
  )
}

const shapes = { holds: 'done', upcoming: 'none', over: 'notrequired', withdrawn: 'notrequired' } as const

async function Consent({ consent, toldMore }: { consent: ConsentView; toldMore: boolean }) {
  const [t, locale] = await Promise.all([getTranslations('cases'), getLocale()])
  const { standing, parts, purpose, validFrom, validUntil, withdrawnAt, withdrawnBy } = consent
  const day = (value: string) => formatDate(value, 'dayYear', locale)
  const detail = {
    holds: t('consents.until', { date: day(validUntil) }),
    upcoming: t('consents.since', { date: day(validFrom) }),
    over: t('consents.on', { date: day(validUntil) }),
    withdrawn: withdrawnAt ? formatDate(withdrawnAt, 'dayClock', locale) : '',
  }[standing]
  const giverWords = consent.givers.map((giver) => t(`consents.givers.${giver}`).toLowerCase()).join(', ')
  const means = t(`consents.means.${consent.means}`)
  return (
    <>
      <Status kind={shapes[standing]} word={t(`consents.${standing}`)} detail={detail} quiet />
      <p className="wrap-anywhere">
        {t('consents.covers', {
          purpose,
          parts: parts.map((part) => t(`parts.${part}`).toLowerCase()).join(', '),
        })}
      </p>
      {toldMore && (
        <p className="text-ink-2">
          {t('consents.given', { means, givers: giverWords, by: consent.recordedBy })}{' '}
          {withdrawnBy &&
            t('consents.withdrawnBy', { giver: t(`consents.givers.${withdrawnBy}`).toLowerCase() })}{' '}
          {consent.note}
        </p>
      )}
    </>
  )
}

type WithdrawProps = { consent: ConsentView; caseId: string; municipality: string }

async function Withdraw({ consent, caseId, municipality }: WithdrawProps) {
  const t = await getTranslations('cases')
  const frame = await formFrame(municipality, { caseId, consentId: consent.id })
  return (
    <FoldedForm
      {...frame}
      id={`withdraw-${consent.id}`}
      action={withdrawConsentAction}
      summary={t('consents.withdraw')}
      text={t('consents.withdrawText')}
      save={t('consents.saveWithdraw')}
      fields={[
        {
          ...{ kind: 'one', name: 'by', label: t('consents.withdrawBy'), value: consent.givers[0] },
          options: consent.givers.map((value) => ({ value, label: t(`consents.givers.${value}`) })),
        },
      ]}
    />
  )
}
