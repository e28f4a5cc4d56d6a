import { getMessages, getTranslations } from 'next-intl/server'
import { FactsForm } from '@/components/guideline-drafts/facts-form'
import { SectionForm } from '@/components/guideline-drafts/section-form'
import { DiscardDraft, MoveSection, RemoveSection } from '@/components/guideline-drafts/small-forms'
import { GuidelineCrumbs } from '@/components/guidelines/guideline-crumbs'
import { RichText } from '@/components/rich-text/rich-text'
import { savedText } from '@/components/rich-text-editor/saved-text'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import type { DraftSection, DraftView } from '@/lib/guideline-drafts/queries'
import type { SectionDraft } from '@/lib/guideline-drafts/schema'

type Props = { view: DraftView; municipality: string }

/** The writing of a version: its facts, then its sections, one open at a time. */
export async function DraftPage({ view, municipality }: Props) {
  const [t, names, ui, messages] = await Promise.all([
    getTranslations('guideline-drafts'),
    getTranslations('guidelines'),
    getTranslations('ui'),
    getMessages(),
  ])
  const { guideline, facts, sections, can } = view
  const home = `/${municipality}`
  const here = `${home}/guidelines/${guideline.id}`
  const common = { municipality, formWords: messages.errors }
  return (
    <>
      <PageHead
        above={
          <GuidelineCrumbs
            municipality={municipality}
            guideline={guideline}
            trail={[{ label: t('title') }]}
          />
        }
        title={t('title')}
        state={t('state', { count: sections.length })}
        actions={
          can.publish && (
            <ButtonLink href={`${here}/publish`} variant={view.editing || view.adding ? 'plain' : 'primary'}>
              {names('publish')}
            </ButtonLink>
          )
        }
      />
      <section aria-labelledby="facts" className="mt-12">
        <SectionHead id="facts" title={t('facts.heading')} />
        <FactsForm
          {...common}
          key={JSON.stringify(facts)}
          guidelineId={guideline.id}
          facts={facts}
          submissionKey={crypto.randomUUID()}
          words={messages['guideline-drafts']}
          optional={ui('optional')}
        />
      </section>
      <section aria-labelledby="sections" className="mt-12">
        <SectionHead
          id="sections"
          title={t('sections')}
          end={
            <ButtonLink size="small" href={`${here}/edit?add=top#add-top`}>
              {t('addTop')}
            </ButtonLink>
          }
        />
        {sections.length === 0 && <p className="mt-4 max-w-prose">{t('empty')}</p>}
        <ol>
          {sections.map((section) => (
            <li
              key={section.id}
              id={`section-${section.id}`}
              className={`border-b border-line py-4 ${['', 'sm:ps-8', 'sm:ps-16', 'sm:ps-24'][section.depth] ?? 'sm:ps-24'}`}
            >
              <SectionRow view={view} section={section} municipality={municipality} />
              {view.adding?.parentId === section.id && (
                <OpenForm view={view} municipality={municipality} section={null} />
              )}
            </li>
          ))}
        </ol>
        {view.adding?.parentId === '' && (
          <div id="add-top">
            <OpenForm view={view} municipality={municipality} section={null} />
          </div>
        )}
      </section>
      <DiscardDraft
        {...common}
        guidelineId={guideline.id}
        submissionKey={crypto.randomUUID()}
        words={messages['guideline-drafts'].discard}
      />
    </>
  )
}

type RowProps = Props & { section: DraftSection }

async function SectionRow({ view, section, municipality }: RowProps) {
  const [t, messages] = await Promise.all([getTranslations('guideline-drafts'), getMessages()])
  if (view.editing?.id === section.id) {
    return <OpenForm view={view} municipality={municipality} section={section} />
  }
  const { id, number, title } = section
  const here = `/${municipality}/guidelines/${view.guideline.id}/edit`
  const siblings = view.sections.filter(({ parentId }) => parentId === section.parentId)
  const common = { municipality, formWords: messages.errors, sectionId: id }
  return (
    <div className="grid gap-x-8 gap-y-2 md:grid-cols-[minmax(0,1fr)_auto]">
      <div>
        <p className="text-note text-ink-3">
          {section.levelName} {number}
        </p>
        <h3>{title}</h3>
        {section.aim && (
          <div className="text-ui text-ink-2">
            <RichText text={section.aim} under={3} id={`avsnitt-${id}`} />
          </div>
        )}
        <p className="mt-1 text-ui text-ink-2">
          {t('facts.summary', {
            responsible: section.responsible.length,
            methods: section.exampleMethods.length,
          })}
        </p>
      </div>
      <div className="flex flex-wrap content-start gap-2" data-print="no">
        <ButtonLink
          size="small"
          href={`${here}?section=${id}#section-${id}`}
          aria-label={t('editOne', { number, title })}
        >
          {t('edit')}
        </ButtonLink>
        <ButtonLink
          size="small"
          href={`${here}?add=${id}#section-${id}`}
          aria-label={t('addUnderOne', { number })}
        >
          {t('addUnder')}
        </ButtonLink>
        <MoveSection
          {...common}
          submissionKey={crypto.randomUUID()}
          first={siblings[0]?.id === id}
          last={siblings.at(-1)?.id === id}
          words={{ up: t('up', { number }), down: t('down', { number }) }}
        />
        {!section.hasChildren && (
          <RemoveSection {...common} submissionKey={crypto.randomUUID()} label={t('remove', { number })} />
        )}
      </div>
    </div>
  )
}

type FormProps = Props & { section: DraftSection | null }

async function OpenForm({ view, municipality, section }: FormProps) {
  const [ui, messages] = await Promise.all([getTranslations('ui'), getMessages()])
  const { guideline, sections, committees, levelNames, adding } = view
  const parents = sections.filter(({ id, depth }) => id !== section?.id && depth < 3)
  return (
    <SectionForm
      key={JSON.stringify(section ?? adding)}
      municipality={municipality}
      submissionKey={crypto.randomUUID()}
      guidelineId={guideline.id}
      sectionId={section?.id ?? null}
      section={section ? draftOf(section) : { ...blank, ...adding }}
      aim={savedText(section?.aim ?? '')}
      committees={committees}
      parents={parents.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
      levelNames={levelNames}
      cancelHref={`/${municipality}/guidelines/${guideline.id}/edit${section ? `#section-${section.id}` : ''}`}
      words={messages['guideline-drafts']}
      rich={{ editor: messages['rich-text'], help: messages.ui.writingHelp }}
      formWords={messages.errors}
      optional={ui('optional')}
    />
  )
}

const blank: SectionDraft = {
  levelName: '',
  number: '',
  title: '',
  aim: '',
  exampleMethods: [],
  responsible: [],
  parentId: '',
}

function draftOf({ levelName, number, title, aim, exampleMethods, responsible, parentId }: DraftSection) {
  return { levelName, number, title, aim, exampleMethods, responsible, parentId }
}
