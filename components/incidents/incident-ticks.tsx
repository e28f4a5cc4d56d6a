import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { IncidentClock } from '@/components/incidents/incident-clock'
import { CommandForm } from '@/components/ui/command-form'
import { formatDate } from '@/components/ui/dates'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import { SubmitButton } from '@/components/ui/submit-button'
import { tickIncidentAction } from '@/lib/incident-handling/actions'
import type { IncidentView, Ticked } from '@/lib/incidents/queries'

type Props = { municipality: string; incident: IncidentView }

/** What is to be done, by when, and who has done it; each is one press. */
export async function IncidentTicks({ municipality, incident }: Props) {
  const [t, locale] = await Promise.all([getTranslations('incidents'), getLocale()])
  const { clock, ticks } = incident
  return (
    <section aria-labelledby="ticks">
      <SectionHead id="ticks" title={t('page.ticks')} end={clock && <IncidentClock clock={clock} />} />
      {clock && (
        <p className="mt-2 text-ui text-ink-2">
          {t('clock.due', { when: formatDate(clock.dueAt, 'dayClock', locale) })}{' '}
          {t('clock.rule', { hours: clock.rule, source: clock.source })}
        </p>
      )}
      <ul>
        {ticks.map((ticked) => (
          <Tick key={ticked.tick} {...{ municipality, incident, ticked }} />
        ))}
      </ul>
    </section>
  )
}

async function Tick({ municipality, incident, ticked }: Props & { ticked: Ticked }) {
  const [t, locale, messages] = await Promise.all([
    getTranslations('incidents.page'),
    getLocale(),
    getMessages(),
  ])
  const { tick, at, by } = ticked
  return (
    <li className="grid gap-2 border-b border-line py-3 text-ui">
      <Status kind={at ? 'done' : 'none'} word={t(`tick.${tick}`)} />
      <span className="text-ink-2">
        {at ? t('by', { when: formatDate(at, 'dayClock', locale), name: by ?? t('someone') }) : t('notYet')}
      </span>
      {incident.can.tick && (
        <CommandForm
          action={tickIncidentAction}
          municipality={municipality}
          submissionKey={crypto.randomUUID()}
          words={messages.errors}
        >
          <input type="hidden" name="incidentId" value={incident.id} />
          <input type="hidden" name="tick" value={tick} />
          {at ? (
            <>
              <input type="hidden" name="undo" value="yes" />
              <SubmitButton size="small" aria-label={t('undoOf', { tick: t(`tick.${tick}`) })}>
                {t('undo')}
              </SubmitButton>
            </>
          ) : (
            <SubmitButton>{t(`do.${tick}`)}</SubmitButton>
          )}
        </CommandForm>
      )}
    </li>
  )
}
