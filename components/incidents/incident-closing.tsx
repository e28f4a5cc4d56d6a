import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { CloseForm } from '@/components/incidents/close-form'
import { CommandForm } from '@/components/ui/command-form'
import { formatDate } from '@/components/ui/dates'
import { Link } from '@/components/ui/link'
import { SectionHead } from '@/components/ui/section-head'
import { SubmitButton } from '@/components/ui/submit-button'
import { reopenIncidentAction } from '@/lib/incident-handling/actions'
import type { IncidentView } from '@/lib/incidents/queries'
import { outcomes } from '@/lib/incidents/schema'

type Props = { municipality: string; incident: IncidentView }

export async function IncidentClosing({ municipality, incident }: Props) {
  const [t, locale, messages] = await Promise.all([getTranslations('incidents'), getLocale(), getMessages()])
  const { can, duplicateOf, twins } = incident
  // Without another that it may be the same as, there is nothing to choose.
  const offered = outcomes.filter((one) => one !== 'duplicate' || twins.length > 0)
  return (
    <section aria-labelledby="closing">
      <SectionHead id="closing" title={t(can.close ? 'page.close' : 'page.closed')} />
      {can.close && (
        <CloseForm
          municipality={municipality}
          submissionKey={crypto.randomUUID()}
          incidentId={incident.id}
          choices={offered.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
          twins={twins.map(({ id, number, place, happenedOn }) => ({
            value: id,
            label: t('page.twin', { number, place, when: formatDate(happenedOn, 'day', locale) }),
          }))}
          text={messages.incidents.page}
          words={messages.errors}
        />
      )}
      {duplicateOf && (
        <p className="mt-3 text-ui">
          {t('page.isDuplicate')}{' '}
          <Link href={`/${municipality}/incidents/${duplicateOf.id}`}>{duplicateOf.number}</Link>
        </p>
      )}
      {can.reopen && (
        <CommandForm
          action={reopenIncidentAction}
          municipality={municipality}
          submissionKey={crypto.randomUUID()}
          words={messages.errors}
          className="mt-4"
        >
          <input type="hidden" name="incidentId" value={incident.id} />
          <SubmitButton>{t('page.reopen')}</SubmitButton>
        </CommandForm>
      )}
    </section>
  )
}
