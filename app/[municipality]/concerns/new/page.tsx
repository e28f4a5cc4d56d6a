import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ConcernForm } from '@/components/concerns/concern-form'
import { FormShell } from '@/components/shell/form-shell'
import { type FormView, openConcernForm } from '@/lib/concern-drafts/queries'
import { firstUnfinishedPerson } from '@/lib/concern-drafts/schema'
import { mostPeople } from '@/lib/concern-people/schema'
import { type FormStep, formSteps } from '@/lib/concerns/rules'
import { clock } from '@/lib/platform/clock'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string }>
  searchParams: Promise<{ draft?: string; step?: string; person?: string }>
}

async function open({ params, searchParams }: Props) {
  const [{ municipality }, { draft }] = await Promise.all([params, searchParams])
  return read(openConcernForm, municipality, { draft })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ actor }, t] = await Promise.all([open(props), getTranslations('concerns')])
  return { title: `${t('title')} · ${actor.municipality.name}` }
}

export default async function ConcernFormPage(props: Props) {
  const [{ draft, step, person }, { actor, view }, t] = await Promise.all([
    props.searchParams,
    open(props),
    getTranslations('concerns'),
  ])
  if (view.filed) redirect(`/${actor.municipality.slug}/concerns/${draft}`)
  const { name, accent, slug } = actor.municipality
  return (
    <FormShell
      municipality={{ name, accent, href: `/${slug}` }}
      task={t('title')}
      closeHref={`/${slug}/concerns?view=own`}
    >
      <ConcernForm
        actor={actor}
        view={view}
        step={stepToShow(step, view.draft?.next)}
        today={clock.today()}
        position={personToShow(person, view.draft)}
      />
    </FormShell>
  )
}

/** The step asked for, but none past the first that lacks something. */
function stepToShow(asked: string | undefined, next: FormStep = 1): FormStep | 'files' {
  if (asked === 'files') return 'files'
  const step = formSteps.find((one) => String(one) === asked) ?? next
  return step > next ? next : step
}

/** The person asked for, counted from one, or one more than there are; else the first who lacks something. */
function personToShow(asked: string | undefined, draft: FormView['draft']): number {
  const { people } = draft?.answers ?? { people: [] }
  const position = /^\d{1,2}$/.test(asked ?? '') ? Number(asked) - 1 : -1
  const known = position >= 0 && position <= people.length && position < mostPeople
  return known ? position : firstUnfinishedPerson(people)
}
