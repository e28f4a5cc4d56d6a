import { getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SendForm } from '@/components/concerns/send-form'
import { StepHead, stepLook } from '@/components/concerns/step-head'
import { CommandForm } from '@/components/ui/command-form'
import { Details } from '@/components/ui/details'
import { formWords } from '@/components/ui/form-words'
import { Link } from '@/components/ui/link'
import { SecretLabel } from '@/components/ui/secrecy-label'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Area, areaOf } from '@/lib/areas/rules'
import { removePersonAction } from '@/lib/concern-drafts/actions'
import type { FormView } from '@/lib/concern-drafts/queries'
import type { TypedPerson } from '@/lib/concern-people/schema'
import { lawOn } from '@/lib/concerns/rules'
import type { IsoDate } from '@/lib/platform/clock'
import type { Actor } from '@/lib/policy/reach'

type Props = {
  actor: Actor
  draft: NonNullable<FormView['draft']>
  source: string
  areas: readonly Area[]
  today: IsoDate
  stepHref: (step: number | 'files') => string
}

/** Step 4: all of it once more, what happens with it, and the button. */
export async function ReviewStep({ actor, draft, source, areas, today, stepHref }: Props) {
  const [t, words, messages] = await Promise.all([getTranslations('concerns'), formWords(), getMessages()])
  return (
    <div className={stepLook}>
      <StepHead
        back={{ href: stepHref(3), text: t('form.back') }}
        step={t('form.step', { step: 4 })}
        end={<span>{t('review.notSent')}</span>}
        title={t('review.title')}
      />
      <Answers {...{ actor, draft, areas, today, stepHref }} />
      <SendForm
        municipality={actor.municipality.slug}
        draft={draft.id}
        source={source}
        words={words}
        optional={messages.ui.optional}
        text={messages.concerns.review}
        sourceText={messages.concerns.source}
        before={
          <section className="border-t border-line pt-4 text-body">
            <h2 className="text-h3">{t('review.familyTitle')}</h2>
            <p className="mt-1">{t('review.family')}</p>
            <p className="mt-2 text-ink-2">{t('review.readers')}</p>
            <p className="mt-2 text-ink-2">{t('review.next', { days: lawOn(today).preliminary.days })}</p>
          </section>
        }
      />
    </div>
  )
}

async function Answers({ actor, draft, areas, today, stepHref }: Omit<Props, 'source'>) {
  const t = await getTranslations('concerns')
  const { answers } = draft
  const you = [actor.name, actor.membership.title, actor.membership.scopeName].filter(Boolean).join(', ')
  const { act, duty: section } = lawOn(today)
  return (
    <dl className="border-t-2 border-ink">
      <Answer term={t('review.danger')} href={stepHref(1)}>
        {t(answers.danger === 'yes' ? 'review.dangerYes' : 'review.dangerNo')}
      </Answer>
      <Answer term={t('review.story')} href={stepHref(2)}>
        <Typed>{answers.observed}</Typed>
        <Typed label={t('review.heard')}>{answers.heard}</Typed>
        <Typed label={t('review.when')}>{answers.observedWhen}</Typed>
        <Typed label={t('review.basis')}>
          {(answers.basis ?? []).map((basis) => t(`basis.${basis}`)).join('. ')}
        </Typed>
        <Typed label={t('review.ownWords')}>{answers.ownWords}</Typed>
        <Typed label={t('review.done')}>{answers.done}</Typed>
        <Typed label={t('review.earlier')}>{answers.earlier}</Typed>
      </Answer>
      <Answer term={t('review.files')} href={stepHref('files')}>
        {answers.attachments.length === 0 && t('review.noFiles')}
        {answers.attachments.map(({ id, name }) => (
          <Typed key={id}>{name}</Typed>
        ))}
      </Answer>
      {answers.people.map((person, position) => {
        const [number, count] = [position + 1, answers.people.length]
        const term = count === 1 ? t('review.person') : t('review.personOf', { number, count })
        return (
          // Two people may be told apart by nothing but their place.
          <Answer key={term} term={term} href={`${stepHref(3)}&person=${number}`}>
            <PersonAnswers person={person} />
            {count > 1 && (
              <RemovePerson
                municipality={actor.municipality.slug}
                {...{ draft: draft.id, position, person }}
              />
            )}
          </Answer>
        )
      })}
      {areas.length > 0 && (
        <Answer term={t('review.area')} href={stepHref(3)}>
          <WhichArea {...{ areas, answers }} />
        </Answer>
      )}
      <Answer term={t('review.you')}>
        <p>
          <bdi>{you}</bdi>. {t('review.anonymous')}
        </p>
        <p className="text-ui text-ink-2">{t('review.anonymousWhy', { act, section })}</p>
      </Answer>
    </dl>
  )
}

/** What was chosen, or taken from the school or the address; so that it can be put right. */
async function WhichArea({ areas, answers }: Pick<Props, 'areas'> & Pick<Props['draft'], 'answers'>) {
  const t = await getTranslations('concerns')
  const { id, guessed } = areaOf(areas, answers.areaId ?? '', answers.people)
  const name = areas.find((area) => area.id === id)?.name
  return (
    <>
      <p>{name ?? t('review.areaUnknown')}</p>
      {guessed && <p className="text-ui text-ink-2">{t('review.areaGuessed')}</p>}
    </>
  )
}

async function PersonAnswers({ person }: { person: TypedPerson }) {
  const t = await getTranslations('concerns')
  const ages = { child: t('person.under18'), adult: t('person.over18'), unknown: t('subject.unknown') }
  return (
    <>
      {person.protectedIdentity && <SecretMark text={t('review.protectedMark')} />}
      <Typed>{person.name}</Typed>
      <Typed>{person.kind && ages[person.kind]}</Typed>
      <Typed label={t('person.school')}>{person.school}</Typed>
      <Typed label={t('person.personalNumber')}>{person.personalNumber}</Typed>
      <Typed label={t('person.age')}>{person.age}</Typed>
      <Typed label={t('person.address')}>{person.address}</Typed>
      <Typed label={t('person.interpreter')}>{person.interpreter}</Typed>
      {person.kind !== 'adult' &&
        person.guardians.map((guardian, at) => <GuardianAnswer key={places[at]} guardian={guardian} />)}
    </>
  )
}

const places = ['one', 'two', 'three', 'four'] as const

async function GuardianAnswer({ guardian }: { guardian: TypedPerson['guardians'][number] }) {
  const t = await getTranslations('concerns')
  const { name, phone, informed, told } = guardian
  const knows = informed && t(`read.guardianKnows.${informed}`)
  const said = [name, phone, knows, told].filter(Boolean).join('. ')
  return <Typed label={t('read.guardian')}>{said}</Typed>
}

function SecretMark({ text }: { text: string }) {
  return (
    <p>
      <SecretLabel>{text}</SecretLabel>
    </p>
  )
}

type RemoveProps = { municipality: string; draft: string; position: number; person: TypedPerson }

/** Asks before it removes, also without JavaScript. */
async function RemovePerson({ municipality, draft, position, person }: RemoveProps) {
  const [t, words] = await Promise.all([getTranslations('concerns'), formWords()])
  return (
    <Details summary={t('review.remove')}>
      <CommandForm
        action={removePersonAction}
        municipality={municipality}
        submissionKey={crypto.randomUUID()}
        words={words}
        className="grid justify-items-start gap-2"
      >
        <input type="hidden" name="draft" value={draft} />
        <input type="hidden" name="position" value={position} />
        <p className="text-ui text-ink-2">{t('review.removeText')}</p>
        <SubmitButton aria-label={t('review.removeOf', { name: person.name })}>
          {t('review.removeNow')}
        </SubmitButton>
      </CommandForm>
    </Details>
  )
}

/** With a way back to the step, named for those who hear the links one by one. */
async function Answer({ term, href, children }: { term: string; href?: string; children: ReactNode }) {
  const t = await getTranslations('concerns')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-b border-line py-3 text-body">
      <dt className="text-ui text-ink-2">{term}</dt>
      <dd className="col-start-1 grid gap-2">{children}</dd>
      {href && (
        <dd className="col-start-2 row-span-2 row-start-1">
          <Link href={href} className="inline-flex min-h-11 items-center">
            <span aria-hidden="true">{t('form.change')}</span>
            <span className="sr-only">{t('form.changeWhat', { what: term })}</span>
          </Link>
        </dd>
      )}
    </div>
  )
}

/** As it was written, with its own line breaks. Nothing when nothing was written. */
function Typed({ label, children }: { label?: string; children?: string }) {
  if (!children) return null
  return (
    <p className="whitespace-pre-wrap wrap-anywhere">
      {label && <span className="block text-ui text-ink-2">{label}</span>}
      <bdi>{children}</bdi>
    </p>
  )
}
