import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { LibraryEntry } from '@/lib/measure-library/queries'

type Props = { entry: LibraryEntry; end?: ReactNode; level?: 3 | 4 }

/** One example, as everyone sees it: what to do, why, how, for whom, and where it comes from. */
export async function LibraryEntryText({ entry, end, level = 3 }: Props) {
  const [t, measures] = await Promise.all([getTranslations('measure-library'), getTranslations('measures')])
  const { title, purpose, steps, targetGroups, source, owner } = entry
  const Heading = level === 3 ? 'h3' : 'h4'
  const facts = [
    entry.level && measures(`levels.${entry.level}`),
    targetGroups.length > 0 &&
      t('for', { groups: targetGroups.map((group) => t(`targets.${group}`)).join(', ') }),
    source === 'municipality'
      ? t('sharedBy', { owner: owner ?? t('us') })
      : t('after', { source: t(`sources.${source}`) }),
  ]
  return (
    <div className="grid gap-x-8 gap-y-3 md:grid-cols-[minmax(0,1fr)_12rem]">
      <div>
        <Heading className="text-h3 font-strong wrap-break-word">{title}</Heading>
        <p className="mt-1 max-w-prose whitespace-pre-line wrap-break-word">{purpose}</p>
        {steps.length > 0 && (
          <ol className="mt-2 max-w-prose list-decimal ps-6 text-ui">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        <p className="mt-2 max-w-none text-ui text-ink-2">{facts.filter(Boolean).join('. ')}.</p>
      </div>
      {end && <div data-print="no">{end}</div>}
    </div>
  )
}
