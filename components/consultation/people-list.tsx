import { getTranslations } from 'next-intl/server'
import {
  addressOf,
  answerKind,
  type ConsultationAddress,
  type Said,
} from '@/components/consultation/consultation-words'
import { InviteForm } from '@/components/consultation/invite-form'
import { ButtonLink } from '@/components/ui/button'
import { CommandForm } from '@/components/ui/command-form'
import { formatDate } from '@/components/ui/dates'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ConsultationView } from '@/lib/consultation/queries'
import { withdrawInvitationAction } from '@/lib/invitations/actions'
import type { Candidate, InvitedPerson } from '@/lib/invitations/queries'
import type { Messages } from '@/messages/load'

type Props = Said & {
  municipality: string
  view: ConsultationView
  address: ConsultationAddress
  here: string
  messages: Messages
}

/** Everyone invited and whether they have answered; each by name, office and shape. */
export async function PeopleList(props: Props) {
  const { view, here, address, words } = props
  const roles = await getTranslations('navigation.roles')
  const office = ({ title, role, unit }: Candidate) => [title ?? roles(role), unit].filter(Boolean).join(', ')
  const { can, people, show } = view
  const inviting = can.invite && address.invite !== undefined
  return (
    <aside aria-labelledby="inbjudna">
      <SectionHead
        id="inbjudna"
        title={words('people.title')}
        rule="ink"
        end={
          can.invite &&
          !inviting && (
            <ButtonLink href={`${addressOf(here, show, { invite: '1' })}#inbjudna`} size="small">
              {words('invite.open')}
            </ButtonLink>
          )
        }
      />
      {inviting && <Inviting {...props} office={office} />}
      {people.length === 0 && <p className="py-3 text-ui text-ink-2">{words('people.none')}</p>}
      <ul className="text-ui">
        {people.map((person) => (
          <Person key={person.id} {...props} person={person} office={office(person)} />
        ))}
      </ul>
    </aside>
  )
}

function Inviting({
  municipality,
  view,
  here,
  messages,
  office,
}: Props & { office: (one: Candidate) => string }) {
  const { candidates, plan, today, proposedDay, show } = view
  if (candidates.length === 0) {
    return <p className="py-3 text-ui text-ink-2">{messages.consultation.invite.nobodyLeft}</p>
  }
  const people = candidates.map((one) => ({ value: one.userId, label: `${one.name}, ${office(one)}` }))
  return (
    <InviteForm
      municipality={municipality}
      planId={plan.id}
      people={people}
      today={today}
      proposedDay={proposedDay}
      submissionKey={crypto.randomUUID()}
      cancelHref={addressOf(here, show)}
      words={messages.consultation.invite}
      formWords={messages.errors}
    />
  )
}

type PersonProps = Props & { person: InvitedPerson; office: string }

function Person({ municipality, view, person, office, words, locale, messages }: PersonProps) {
  const { id, name, state, comments, answerBy } = person
  const waits = state === 'waiting' || state === 'late'
  return (
    <li className="flex items-start justify-between gap-4 border-b border-line py-2.5">
      <div className="min-w-0">
        <p className="font-semibold">
          <bdi>{name}</bdi>
        </p>
        <p className="text-note text-ink-2">{office}</p>
        <Status
          kind={answerKind[state]}
          word={words(`people.states.${state}`, { n: comments })}
          detail={waits ? words('people.until', { day: formatDate(answerBy, 'day', locale) }) : undefined}
        />
      </div>
      {view.can.invite && (
        <CommandForm
          action={withdrawInvitationAction}
          municipality={municipality}
          submissionKey={crypto.randomUUID()}
          words={messages.errors}
        >
          <input type="hidden" name="invitationId" value={id} />
          <SubmitButton
            size="small"
            pendingText={words('people.withdrawing')}
            aria-label={words('people.withdrawOf', { name })}
          >
            {words('people.withdraw')}
          </SubmitButton>
        </CommandForm>
      )}
    </li>
  )
}
