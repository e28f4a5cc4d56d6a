import { getTranslations } from 'next-intl/server'
import { ConsentForm } from '@/components/cases/consent-form'
import { ConsentList } from '@/components/cases/consent-list'
import { FoldedForm } from '@/components/cases/folded-form'
import { formFrame } from '@/components/cases/form-frame'
import { SectionHead } from '@/components/ui/section-head'
import type { CaseDesk, CaseView } from '@/lib/case-files/queries'
import { addParticipantAction, endParticipationAction } from '@/lib/case-participants/actions'
import type { ParticipantView } from '@/lib/case-participants/queries'
import { partyKinds } from '@/lib/case-participants/rules'

type Props = { view: CaseView; municipality: string }

/** Organisations' people, and what each of them may see. */
export async function CaseParticipants({ view, municipality }: Props) {
  const t = await getTranslations('cases')
  const { desk, participants } = view
  return (
    <section id="deltagare">
      <SectionHead title={t('participants.title')} />
      {participants.length === 0 && <p className="mt-3 text-ink-2">{t('participants.none')}</p>}
      <ul>
        {participants.map((participant) => (
          <li key={participant.id} className="border-b border-line py-4">
            <Participant {...{ participant, view, municipality }} />
          </li>
        ))}
      </ul>
      {desk?.can.work && <AddParticipant {...{ desk, view, municipality }} />}
    </section>
  )
}

type OneProps = Props & { participant: ParticipantView }

async function Participant({ participant, view, municipality }: OneProps) {
  const t = await getTranslations('cases')
  const { id, party, organisation, name, role, contact, hasAccount, ended } = participant
  const frame = await formFrame(municipality, { caseId: view.id, participantId: id })
  const about = ended ? 'ended' : hasAccount ? 'account' : 'noAccount'
  return (
    <>
      <p className={ended ? 'text-ink-3' : ''}>
        <b className="font-semibold">{organisation || t(`parties.${party}`)}</b>
        <span className="block text-ui">
          <bdi className="wrap-anywhere">{[name, role].filter(Boolean).join(', ')}</bdi>
        </span>
        {contact && (
          <span className="block text-ui">
            <bdi className="wrap-anywhere">{contact}</bdi>
          </span>
        )}
        {view.desk && <span className="block text-note text-ink-3">{t(`participants.${about}`)}</span>}
      </p>
      <ConsentList {...{ participant, view, municipality }} />
      {view.desk?.can.work && !ended && <ConsentForm {...{ participant, view, municipality }} />}
      {view.desk && !view.glass && !ended && (
        <FoldedForm
          {...frame}
          id={`end-${id}`}
          action={endParticipationAction}
          fields={[]}
          summary={t('participants.end')}
          text={t('participants.endText')}
          save={t('participants.saveEnd')}
        />
      )}
    </>
  )
}

async function AddParticipant({ desk, view, municipality }: Props & { desk: CaseDesk }) {
  const t = await getTranslations('cases')
  const frame = await formFrame(municipality, { caseId: view.id })
  const line = (name: 'organisation' | 'name' | 'role' | 'contact') =>
    ({ kind: 'line', name, label: t(`participants.${name}`), optional: true }) as const
  return (
    <FoldedForm
      key={view.participants.length}
      {...frame}
      id="participant"
      action={addParticipantAction}
      summary={t('participants.add')}
      save={t('participants.saveAdd')}
      fields={[
        {
          ...{
            kind: 'choice',
            name: 'party',
            label: t('participants.party'),
            empty: t('participants.choose'),
          },
          options: partyKinds.map((value) => ({ value, label: t(`parties.${value}`) })),
        },
        {
          ...{ kind: 'choice', name: 'userId', label: t('participants.userId'), optional: true },
          ...{ hint: t('participants.userHint'), empty: t('participants.noUser') },
          options: desk.accounts.map(({ userId, name, title }) => ({
            value: userId,
            label: title ? `${name}, ${title}` : name,
          })),
        },
        line('name'),
        line('organisation'),
        line('role'),
        line('contact'),
      ]}
    />
  )
}
