import { getMessages, getTranslations } from 'next-intl/server'
import { LibraryEntryText } from '@/components/measure-library/library-entry'
import { PlanCrumbs } from '@/components/plans/plan-crumbs'
import { CopyForm } from '@/components/shared-measures/copy-form'
import { ShareForm, WithdrawForm } from '@/components/shared-measures/decision-forms'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { libraryFocuses, targetGroups } from '@/lib/measure-library/schema'
import { preventionLevels } from '@/lib/measures/schema'
import type { SharingView } from '@/lib/shared-measures/queries'

type Props = { view: SharingView; municipality: { slug: string; name: string } }

/** Two looks before anything leaves: what to say, and then exactly what others will read. */
export async function SharingPage({ view, municipality }: Props) {
  const t = await getTranslations('shared-measures')
  const { measure, plan, state, copy, change } = view
  const home = `/${municipality.slug}/plans`
  return (
    <>
      <PageHead
        above={
          <PlanCrumbs
            municipality={municipality.slug}
            plan={plan}
            trail={[
              { label: measure.title, href: `${home}/${plan.id}/measures/${measure.id}` },
              { label: t('crumb') },
            ]}
          />
        }
        title={t('title')}
        state={t(`states.${state}`)}
      />
      {change || !copy ? (
        <Copy view={view} municipality={municipality} />
      ) : (
        <section aria-labelledby="preview" className="mt-12">
          <SectionHead
            id="preview"
            title={t('preview')}
            end={
              <ButtonLink size="small" href={`${home}/${plan.id}/measures/${measure.id}/share?change=1`}>
                {t('change')}
              </ButtonLink>
            }
          />
          <div className="mt-4">
            <LibraryEntryText entry={{ ...copy, owner: municipality.name }} />
          </div>
          <Decision view={view} municipality={municipality} />
        </section>
      )}
    </>
  )
}

async function Copy({ view, municipality }: Props) {
  const [t, library, measures, ui, messages] = await Promise.all([
    getTranslations('shared-measures'),
    getTranslations('measure-library'),
    getTranslations('measures'),
    getTranslations('ui'),
    getMessages(),
  ])
  const { measure, plan, form, copy } = view
  const page = `/${municipality.slug}/plans/${plan.id}/measures/${measure.id}`
  return (
    <section aria-labelledby="copy" className="mt-12">
      <SectionHead id="copy" title={t('copy')} />
      <p className="mt-3 max-w-prose text-ui text-ink-2">{t('copyIntro')}</p>
      <CopyForm
        municipality={municipality.slug}
        submissionKey={crypto.randomUUID()}
        measureId={measure.id}
        form={form}
        focuses={libraryFocuses.map((value) => ({ value, label: library(`focuses.${value}`) }))}
        levels={preventionLevels.map((value) => ({ value, label: measures(`levels.${value}`) }))}
        targets={targetGroups.map((value) => ({ value, label: library(`targets.${value}`) }))}
        cancelHref={copy ? `${page}/share` : page}
        words={messages['shared-measures'].form}
        formWords={messages.errors}
        optional={ui('optional')}
      />
    </section>
  )
}

async function Decision({ view, municipality }: Props) {
  const messages = await getMessages()
  if (!view.copy) return null
  const common = {
    municipality: municipality.slug,
    submissionKey: crypto.randomUUID(),
    measureId: view.measure.id,
    words: messages['shared-measures'].decision,
    formWords: messages.errors,
  }
  return view.state === 'shared' ? (
    <WithdrawForm {...common} />
  ) : (
    <ShareForm {...common} seen={view.copy.seal} />
  )
}
