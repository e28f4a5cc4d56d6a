import { getFormatter, getLocale, getMessages, getTranslations } from 'next-intl/server'
import { RemindForm } from '@/components/reminders/remind-form'
import { formatDate } from '@/components/ui/dates'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import type { CommitteeView } from '@/lib/committees/queries'

type Props = { view: CommitteeView; municipality: string }

/** For the one who leads the whole work: ask the committee's coordinators about what is late there. */
export async function RemindSection({ view, municipality }: Props) {
  const [t, ui, messages, format, locale] = await Promise.all([
    getTranslations('reminders'),
    getTranslations('ui'),
    getMessages(),
    getFormatter(),
    getLocale(),
  ])
  const { coordinator, measures, reminded } = view
  if (!view.can.remind || measures.late === 0) return null
  const names = coordinator.kind === 'done' ? coordinator.names : []
  const last = reminded && {
    day: formatDate(reminded.lastOn, 'dayYear', locale),
    by: reminded.by ?? t('section.someone'),
  }
  return (
    <section aria-labelledby="remind" data-print="no">
      <SectionHead id="remind" title={t('section.title')} />
      <div className="py-3">
        {last && (
          <Status
            kind={reminded.today ? 'done' : 'none'}
            word={reminded.today ? t('section.today') : t('section.last')}
            detail={t('section.by', last)}
            quiet
          />
        )}
        {!reminded?.today && (
          <>
            <p className="text-ui text-ink-2">
              {names.length > 0
                ? t('section.why', { names: format.list(names), count: measures.late })
                : t('section.nobody')}
            </p>
            {names.length > 0 && (
              <RemindForm
                municipality={municipality}
                committeeId={view.id}
                submissionKey={crypto.randomUUID()}
                words={messages.reminders.form}
                formWords={messages.errors}
                optional={ui('optional')}
              />
            )}
          </>
        )}
      </div>
    </section>
  )
}
