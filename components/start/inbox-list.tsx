import { getTranslations } from 'next-intl/server'
import { NeedRow } from '@/components/start/need-row'
import type { StartWords } from '@/components/start/words'
import { SectionHead } from '@/components/ui/section-head'
import type { StatusKind } from '@/components/ui/status'
import type { InboxGlance } from '@/lib/start/rules'

type Props = { inbox: InboxGlance; href: string; today: string; words: StartWords }
type Line = { key: string; day: string | null; shape: StatusKind; title: string; reason: string }

/** The inbox in figures: how many wait and what their clocks say, never whom they are about. */
export async function InboxList({ inbox, href, today, words }: Props) {
  const { t, countFirst } = words
  const shapes = await getTranslations('ui.status')
  const lines = linesOf(inbox, today, words)
  return (
    <section aria-labelledby="inbox">
      <SectionHead id="inbox" title={t('inbox.title')} />
      {lines.length === 0 && (
        <p className="border-b border-line py-4 text-ui text-ink-2">{t('inbox.nothing')}</p>
      )}
      <ol>
        {lines.map(({ key, shape, ...line }, index) => (
          <NeedRow
            key={key}
            {...line}
            today={today}
            shape={shape}
            word={shapes(shape)}
            href={href}
            button={index === 0 ? t('inbox.open') : undefined}
            primary
            noDay={t('inbox.now')}
            words={words}
          />
        ))}
      </ol>
      <p className="mt-3 text-ui text-ink-2">
        {t('inbox.mine', { n: inbox.mine, words: countFirst(inbox.mine) })}
      </p>
    </section>
  )
}

function linesOf(inbox: InboxGlance, today: string, { t, countFirst }: StartWords): Line[] {
  const counted = (
    key: 'protectionLate' | 'protectionToday' | 'preliminaryLate' | 'unassigned',
    rest: Pick<Line, 'day' | 'shape' | 'reason'>,
  ): Line[] => {
    const n = inbox[key]
    return n > 0 ? [{ key, title: t(`inbox.${key}`, { n, words: countFirst(n) }), ...rest }] : []
  }
  const [protection, preliminary] = [t('inbox.protectionWhy'), t('inbox.preliminaryWhy')]
  const next: Line[] = inbox.preliminaryNext
    ? [
        {
          key: 'next',
          day: inbox.preliminaryNext,
          shape: inbox.nextStanding ?? 'course',
          title: t('inbox.preliminaryNext'),
          reason: preliminary,
        },
      ]
    : []
  return [
    ...counted('protectionLate', { day: null, shape: 'late', reason: protection }),
    ...counted('preliminaryLate', { day: null, shape: 'late', reason: preliminary }),
    ...counted('protectionToday', { day: today, shape: 'soon', reason: protection }),
    ...counted('unassigned', { day: null, shape: 'none', reason: t('inbox.unassignedWhy') }),
    ...next,
  ]
}
