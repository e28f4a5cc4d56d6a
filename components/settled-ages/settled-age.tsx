import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { AgeForm } from '@/components/settled-ages/age-form'
import { formatDate } from '@/components/ui/dates'
import type { ConcernView } from '@/lib/concerns/queries'

type Props = { concern: ConcernView; person: number; municipality: string }

/** Of somebody whose age the report did not know: what has been settled, and the form for it. */
export async function SettledAge({ concern, person, municipality }: Props) {
  const [t, messages, locale] = await Promise.all([
    getTranslations('settled-ages'),
    getMessages(),
    getLocale(),
  ])
  const settled = concern.work.ages.findLast((age) => age.person === person)
  return (
    <>
      {settled && (
        <p className="mt-3 text-ui">
          <bdi>
            {t('settled', {
              kind: t(`kinds.${settled.kind}`).toLowerCase(),
              when: formatDate(settled.at, 'dayClock', locale),
              name: settled.by,
            })}
          </bdi>
        </p>
      )}
      {concern.work.can.settle_age && (
        <AgeForm
          municipality={municipality}
          report={concern.id}
          person={person}
          again={settled !== undefined}
          submissionKey={crypto.randomUUID()}
          text={messages['settled-ages']}
          words={messages.errors}
        />
      )}
    </>
  )
}
