import { DecisionHelp } from '@/components/guidance/decision-help'
import { Contacts, contactsOf, Lines, Part, Signs } from '@/components/guidance/guidance-lists'
import { Emergency } from '@/components/residents/emergency'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'
import type { ConcernsAbout } from '@/lib/guidance/rules'
import { inLanguage, type ResidentLanguage } from '@/lib/resident-languages/rules'
import type { PublicPageView } from '@/lib/residents/queries'
import type { ResidentWords } from '@/messages/residents/load'

type Props = {
  slug: string
  language: ResidentLanguage
  view: PublicPageView
  words: ResidentWords
  about: ConcernsAbout | null
}

/** Guidance first: what to look for, what to do now, whom to call, and then the form. */
export function PublicStart({ slug, language, view, words, about }: Props) {
  const { start, look, now, next, routine } = words
  const text = view.text ?? words.guidance
  const to = (path: string) => inLanguage(`/${slug}/public${path}`, language)
  return (
    <>
      <div>
        <h1>{text.title}</h1>
        <p className="mt-2 text-lead">{text.lead}</p>
      </div>
      <Emergency words={words.sos} />
      <div>
        <ButtonLink href={to('/concern')} variant="primary" size="big" wide>
          {start.tell}
        </ButtonLink>
        <p className="mt-1.5 text-body text-ink-2">{start.tellHint}</p>
      </div>
      <DecisionHelp
        title={words.help.title}
        choices={words.help}
        hrefOf={(one) => to(`?about=${one}`)}
        chosen={about}
        answer={about && <Answer about={about} {...{ slug, to, words }} />}
      />
      <Signs text={text} words={look} />
      <Part title={now.title}>
        <Lines text={text.now} />
      </Part>
      <Part title={words.call.title}>
        <Contacts contacts={contactsOf(words.call, view)} />
        <p className="mt-2 text-body text-ink-2">{start.interpreter}</p>
      </Part>
      <Part title={next.title}>
        <NextSteps words={next} />
      </Part>
      {text.routine !== '' && (
        <Part title={routine.title}>
          <Lines text={text.routine} />
        </Part>
      )}
      <Part title={words.more.title}>
        <ul>
          <Way href={to('/follow-up')} text={words.more.code} />
          <Way href={to('/advice')} text={words.more.advice} />
        </ul>
      </Part>
      <Part title={words.privacy.title}>
        <Lines text={words.privacy.text} />
      </Part>
    </>
  )
}

type AnswerProps = {
  about: ConcernsAbout
  slug: string
  to: (path: string) => string
  words: ResidentWords
}

function Answer({ about, slug, to, words: { help } }: AnswerProps) {
  const asks = about === 'advice' || about === 'event'
  return (
    <>
      <p className="text-body">{help[`${about}Text`]}</p>
      <div className="grid gap-3">
        {!asks && <ButtonLink href={to('/concern')}>{help.tell}</ButtonLink>}
        {about !== 'child' && <ButtonLink href={to('/advice')}>{help.ask}</ButtonLink>}
      </div>
      {about === 'child' && (
        <p className="text-body">
          <b>{help.staffTitle}</b> {help.staffText}{' '}
          <a href={`/${slug}/concerns/guidance`}>{help.staffLink}</a>
        </p>
      )}
    </>
  )
}

function Way({ href, text }: { href: string; text: string }) {
  return (
    <li>
      <a href={href} className="flex min-h-13 items-center justify-between border-b border-line text-body">
        {text}
        <Icon name="forward" />
      </a>
    </li>
  )
}

function NextSteps({ words }: { words: ResidentWords['next'] }) {
  const steps = [
    [words.first, words.firstText],
    [words.second, words.secondText],
    [words.third, words.thirdText],
  ] as const
  return (
    <ol>
      {steps.map(([when, what]) => (
        <li
          key={when}
          className="grid grid-cols-[7rem_minmax(0,1fr)] gap-3 border-b border-line py-3 text-body"
        >
          <b>{when}</b>
          <span>{what}</span>
        </li>
      ))}
    </ol>
  )
}
