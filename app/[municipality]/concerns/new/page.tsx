import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ConcernForm } from '@/components/concerns/concern-form'
import { FormShell } from '@/components/shell/form-shell'
import { openConcernForm } from '@/lib/concern-drafts/queries'
import { type FormStep, formSteps } from '@/lib/concerns/rules'
import { clock } from '@/lib/platform/clock'
import { read } from '@/lib/platform/page'

type Props = {
  params: Promise<{ municipality: string }>
  searchParams: Promise<{ draft?: string; step?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('concerns'))('title') }
}

export default async function ConcernFormPage({ params, searchParams }: Props) {
  const [{ municipality }, { draft, step }, t] = await Promise.all([
    params,
    searchParams,
    getTranslations('concerns'),
  ])
  const { actor, view } = await read(openConcernForm, municipality, { draft })
  if (view.filed) redirect(`/${municipality}/concerns/${draft}`)
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
      />
    </FormShell>
  )
}

/** The step asked for, but none past the first that lacks something. */
function stepToShow(asked: string | undefined, next: FormStep = 1): FormStep {
  const step = formSteps.find((one) => String(one) === asked) ?? next
  return step > next ? next : step
}
