import { getMessages, getTranslations } from 'next-intl/server'
import { TemplateCrumbs } from '@/components/plan-templates/crumbs'
import { FieldSettingsForm } from '@/components/plan-templates/field-settings-form'
import { SectionForm } from '@/components/plan-templates/section-form'
import { SectionRow } from '@/components/plan-templates/section-row'
import { RetireForm } from '@/components/plan-templates/small-forms'
import { TemplateFactsForm } from '@/components/plan-templates/template-facts-form'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import type { TemplateView } from '@/lib/plan-templates/queries'

type Props = { municipality: string; view: TemplateView }

/** A template being written: what it is, then its sections, one open at a time. */
export async function TemplatePage({ municipality, view }: Props) {
  const [t, ui, messages] = await Promise.all([
    getTranslations('plan-templates'),
    getTranslations('ui'),
    getMessages(),
  ])
  const { id, facts, sections, retired, plans } = view
  const here = `/${municipality}/admin/templates/${id}`
  const common = { municipality, templateId: id, formWords: messages.errors }
  const words = messages['plan-templates']
  return (
    <>
      <PageHead
        above={
          <TemplateCrumbs municipality={municipality} administers={view.can.administer} here={facts.name} />
        }
        title={<bdi>{facts.name}</bdi>}
        state={t('page.state', { count: sections.length, plans })}
        actions={
          <ButtonLink href={`/${municipality}/admin/templates/new?from=${id}`}>{t('page.copy')}</ButtonLink>
        }
      />
      {retired && (
        <div className="mt-6">
          <Notice kind="soon" title={t('page.retired')} />
        </div>
      )}
      <section aria-labelledby="facts" className="mt-12">
        <SectionHead id="facts" title={t('page.facts')} />
        <TemplateFactsForm
          key={JSON.stringify(facts)}
          {...common}
          facts={facts}
          submissionKey={crypto.randomUUID()}
          words={words}
          optional={ui('optional')}
        />
      </section>
      <section aria-labelledby="sections" className="mt-12">
        <SectionHead
          id="sections"
          title={t('page.sections')}
          end={
            <ButtonLink size="small" href={`${here}?add=1#new-section`}>
              {t('page.add')}
            </ButtonLink>
          }
        />
        {sections.length === 0 && <p className="mt-4 max-w-prose">{t('page.empty')}</p>}
        <ol>
          {sections.map((section) => (
            <SectionRow key={section.id} municipality={municipality} view={view} section={section} />
          ))}
        </ol>
        {view.adding && (
          <div id="new-section">
            <SectionForm
              {...common}
              section={null}
              places={sections.map((section) => ({
                value: section.id,
                label: t('section.afterOne', { number: section.number, heading: section.heading }),
              }))}
              cancelHref={`${here}#sections`}
              submissionKey={crypto.randomUUID()}
              words={words}
              optional={ui('optional')}
            />
          </div>
        )}
      </section>
      <section aria-labelledby="fields" className="mt-12">
        <SectionHead id="fields" title={t('settings.heading')} />
        <p className="mt-3 max-w-prose text-ui text-ink-2">{t('settings.intro')}</p>
        <FieldSettingsForm
          key={JSON.stringify(view.settings)}
          {...common}
          settings={view.settings}
          names={messages.measures.fields}
          submissionKey={crypto.randomUUID()}
          words={words}
        />
      </section>
      <RetireForm {...common} retired={retired} submissionKey={crypto.randomUUID()} words={words} />
    </>
  )
}
