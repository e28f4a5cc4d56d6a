import { getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SendForm } from '@/components/concerns/send-form'
import { StepHead } from '@/components/concerns/step-head'
import { formWords } from '@/components/ui/form-words'
import { Link } from '@/components/ui/link'
import type { FormView } from '@/lib/concern-drafts/queries'
import type { DraftAnswers } from '@/lib/concern-drafts/schema'
import { lawOn } from '@/lib/concerns/rules'
import type { IsoDate } from '@/lib/platform/clock'
import type { Actor } from '@/lib/policy/reach'

type Props = {
  actor: Actor
  draft: NonNullable<FormView['draft']>
  source: string
  today: IsoDate
  stepHref: (step: number) => string
}

/** Step 4: all of it once more, what happens with it, and the button. */
export async function ReviewStep({ actor, draft, source, today, stepHref }: Props) {
  const [t, words, messages] = await Promise.all([getTranslations('concerns'), formWords(), getMessages()])
  return (
    <SendForm
      municipality={actor.municipality.slug}
      draft={draft.id}
      source={source}
      words={words}
      optional={messages.ui.optional}
      text={messages.concerns.review}
      sourceText={messages.concerns.source}
      review={
        <>
          <StepHead
            back={{ href: stepHref(3), text: t('form.back') }}
            step={t('form.step', { step: 4 })}
            end={<span>{t('review.notSent')}</span>}
            title={t('review.title')}
          />
          <Answers actor={actor} answers={draft.answers} stepHref={stepHref} />
        </>
      }
      before={
        <section className="border-t border-line pt-4 text-body">
          <h2 className="text-h3">{t('review.familyTitle')}</h2>
          <p className="mt-1">{t('review.family')}</p>
          <p className="mt-2 text-ink-2">{t('review.readers')}</p>
          <p className="mt-2 text-ink-2">{t('review.next', { days: lawOn(today).preliminary.days })}</p>
        </section>
      }
    />
  )
}

type AnswersProps = { actor: Actor; answers: DraftAnswers; stepHref: (step: number) => string }

async function Answers({ actor, answers, stepHref }: AnswersProps) {
  const t = await getTranslations('concerns')
  const you = [actor.name, actor.membership.title, actor.membership.scopeName].filter(Boolean).join(', ')
  const age = { child: t('person.under18'), adult: t('person.over18'), unknown: t('subject.unknown') }
  return (
    <dl className="border-t-2 border-ink">
      <Answer term={t('review.danger')} href={stepHref(1)}>
        {t(answers.danger === 'yes' ? 'review.dangerYes' : 'review.dangerNo')}
      </Answer>
      <Answer term={t('review.story')} href={stepHref(2)}>
        <Typed>{answers.observed}</Typed>
        <Typed label={t('review.when')}>{answers.observedWhen}</Typed>
        <Typed label={t('review.basis')}>
          {(answers.basis ?? []).map((basis) => t(`basis.${basis}`)).join('. ')}
        </Typed>
        <Typed label={t('review.done')}>{answers.done}</Typed>
      </Answer>
      <Answer term={t('review.person')} href={stepHref(3)}>
        <Typed>{answers.name}</Typed>
        <Typed>{answers.subject && age[answers.subject]}</Typed>
        <Typed label={t('person.whereabouts')}>{answers.whereabouts}</Typed>
        {answers.subject !== 'adult' && answers.guardians && (
          <Typed label={t('person.guardians')}>
            {[t(`guardians.${answers.guardians}`), answers.informed].filter(Boolean).join('. ')}
          </Typed>
        )}
      </Answer>
      <Answer term={t('review.you')}>
        <p>
          <bdi>{you}</bdi>. {t('review.anonymous')}
        </p>
      </Answer>
    </dl>
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
