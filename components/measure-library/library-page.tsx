import { getMessages, getTranslations } from 'next-intl/server'
import { AddForm } from '@/components/measure-library/add-form'
import { LibraryEntryText } from '@/components/measure-library/library-entry'
import { LibraryFilter } from '@/components/measure-library/library-filter'
import { PlanCrumbs } from '@/components/plans/plan-crumbs'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section-head'
import { Status } from '@/components/ui/status'
import type { LibraryView } from '@/lib/measure-library/queries'
import { libraryFocuses } from '@/lib/measure-library/schema'

type Props = { view: LibraryView; municipality: string }

/** Examples to begin from, by what they are about; each is added to the plan by one press. */
export async function LibraryPage({ view, municipality }: Props) {
  const t = await getTranslations('measure-library')
  const { plan, entries, total, sections } = view
  const planHref = `/${municipality}/plans/${plan.id}`
  const groups = libraryFocuses.map((focus) => ({
    focus,
    entries: entries.filter((entry) => entry.focus === focus),
  }))
  return (
    <>
      <PageHead
        above={<PlanCrumbs municipality={municipality} plan={plan} trail={[{ label: t('title') }]} />}
        title={t('title')}
        state={t('state', {
          count: entries.length,
          total,
          added: entries.filter(({ added }) => added).length,
        })}
        actions={<ButtonLink href={planHref}>{t('back')}</ButtonLink>}
      />
      {sections.length === 0 && <p className="mt-6 max-w-prose">{t('noSections')}</p>}
      <LibraryFilter view={view} action={`${planHref}/library`} />
      {entries.length === 0 && (
        <div className="mt-8 border-t-2 border-ink pt-4">
          <p>{t('empty')}</p>
          <p className="mt-4">
            <ButtonLink href={`${planHref}/library`}>{t('showAll')}</ButtonLink>
          </p>
        </div>
      )}
      {groups.map(
        (group) =>
          group.entries.length > 0 && (
            <section key={group.focus} aria-labelledby={`focus-${group.focus}`} className="mt-12">
              <SectionHead id={`focus-${group.focus}`} title={t(`focuses.${group.focus}`)} />
              <ul>
                {group.entries.map((entry) => (
                  <li key={entry.id} id={`library-${entry.id}`} className="border-b border-line py-4">
                    <LibraryEntryText
                      entry={entry}
                      end={<AddEntry view={view} entry={entry} municipality={municipality} />}
                    />
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  )
}

type EntryProps = Props & { entry: LibraryView['entries'][number] }

async function AddEntry({ view, entry, municipality }: EntryProps) {
  const [t, messages] = await Promise.all([getTranslations('measure-library'), getMessages()])
  const { plan, sections, address } = view
  if (entry.added) return <Status kind="done" word={t('added')} />
  const section = sections.find(({ id }) => id === address.section) ?? sections[0]
  if (!section) return null
  return (
    <AddForm
      municipality={municipality}
      planId={plan.id}
      sectionId={section.id}
      libraryId={entry.id}
      submissionKey={crypto.randomUUID()}
      words={{
        add: t('add'),
        label: t('addTo', { title: entry.title, section: section.label }),
        pending: t('adding'),
      }}
      formWords={messages.errors}
    />
  )
}
