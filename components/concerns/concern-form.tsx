import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { FilesStep } from '@/components/concern-attachments/files-step'
import { DangerStep } from '@/components/concerns/danger-step'
import { PersonStep } from '@/components/concerns/person-step'
import { ReviewStep } from '@/components/concerns/review-step'
import { SaveWhileTyping } from '@/components/concerns/save-while-typing'
import { StepHead } from '@/components/concerns/step-head'
import { type StepProps, StoryStep } from '@/components/concerns/story-step'
import { formWords } from '@/components/ui/form-words'
import type { FormView } from '@/lib/concern-drafts/queries'
import type { FormStep } from '@/lib/concerns/rules'
import type { IsoDate } from '@/lib/platform/clock'
import type { Actor } from '@/lib/policy/reach'

type Props = { actor: Actor; view: FormView; step: FormStep | 'files'; today: IsoDate; position: number }

/** One question per page. Each step is a form of its own that saves the draft and goes on. */
export async function ConcernForm({ actor, view, step, today, position }: Props) {
  const { draft } = view
  const municipality = actor.municipality.slug
  if (!draft || step === 1) {
    // A new form is given its draft's id: sent twice, it is one draft.
    const id = draft?.id ?? crypto.randomUUID()
    const danger = draft?.answers.danger
    return (
      <DangerStep municipality={municipality} draft={id} danger={danger} dutyOfficer={view.dutyOfficer} />
    )
  }
  const stepHref = (to: number | 'files') => `/${municipality}/concerns/new?draft=${draft.id}&step=${to}`
  const isNext = step === 3 && position > 0
  if (step === 'files') return <FilesStep {...{ municipality, draft, stepHref }} />
  if (step === 4)
    return <ReviewStep {...{ actor, draft, today, stepHref }} areas={view.areas} source={view.source} />
  const messages = (await getMessages()).concerns
  const personTitle = isNext ? 'person.nextTitle' : 'person.title'
  const backHref = stepHref(isNext ? 4 : step - 1)
  const common = await stepProps({
    municipality,
    draft,
    step,
    backHref,
    titleKey: step === 2 ? 'story.title' : personTitle,
  })
  if (step === 2) return <StoryStep {...common} text={messages.story} basisText={messages.basis} />
  const { receivingUnits, receivingUnitId, areas } = view
  return (
    <PersonStep
      // Each person has fields of their own: what stood in another's is not left in them.
      key={position}
      {...common}
      {...{ receivingUnits, receivingUnitId, areas, position }}
      text={messages.person}
      guardiansText={messages.guardians}
    />
  )
}

type Stepping = {
  municipality: string
  draft: NonNullable<FormView['draft']>
  step: 2 | 3
  backHref: string
  titleKey: 'story.title' | 'person.title' | 'person.nextTitle'
}

async function stepProps({ municipality, draft, step, backHref, titleKey }: Stepping): Promise<StepProps> {
  const [t, words, locale, messages] = await Promise.all([
    getTranslations('concerns'),
    formWords(),
    getLocale(),
    getMessages(),
  ])
  const { saved, signIn, offline, unsavable, tooLong, signedOut } = messages.concerns.form
  const text = { saved, signIn, offline, unsavable, tooLong, signedOut }
  return {
    municipality,
    draft: draft.id,
    answers: draft.answers,
    words,
    optional: messages.ui.optional,
    button: { next: t('form.next'), pending: t('form.pending') },
    head: (
      <StepHead
        back={{ href: backHref, text: t('form.back') }}
        step={t('form.step', { step })}
        end={<SaveWhileTyping municipality={municipality} savedAt={draft.savedAt} {...{ locale, text }} />}
        title={t(titleKey)}
        lead={titleKey === 'person.nextTitle' ? undefined : t(step === 2 ? 'story.lead' : 'person.lead')}
      />
    ),
  }
}
