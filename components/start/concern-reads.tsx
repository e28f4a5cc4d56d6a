import type { StartWords } from '@/components/start/words'
import { ButtonLink } from '@/components/ui/button'
import { SectionHead } from '@/components/ui/section-head'
import { Time } from '@/components/ui/time'
import type { StartView } from '@/lib/start/queries'

type Props = { reads: NonNullable<StartView['reads']>; href: string; words: StartWords }

/** The latest readings of concern reports, by reader and number. */
export function ConcernReads({ reads, href, words: { t, locale } }: Props) {
  return (
    <section aria-labelledby="reads">
      <SectionHead id="reads" title={t('reads.title')} />
      {reads.lines.length === 0 && <p className="py-4 text-ui text-ink-2">{t('reads.none')}</p>}
      <ul className="text-ui">
        {reads.lines.map(({ seq, at, reader, number }) => (
          <li
            key={seq}
            className="grid gap-x-6 border-b border-line py-2.5 sm:grid-cols-[10rem_minmax(0,1fr)]"
          >
            <Time value={at} locale={locale} shape="dayClock" className="text-ink-3" />
            <span>
              {t('reads.line', {
                reader: reader ?? t('reads.unknownReader'),
                number: number ?? t('reads.unknownNumber'),
              })}
            </span>
          </li>
        ))}
      </ul>
      <div className="mt-6">
        <ButtonLink href={href} variant="primary">
          {t('reads.all')}
        </ButtonLink>
      </div>
    </section>
  )
}
