import type { ReactNode } from 'react'
import type { StartWords } from '@/components/start/words'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Status, type StatusKind } from '@/components/ui/status'
import { daysBetween } from '@/lib/calendar-days/rules'

type Props = {
  day: string | null
  today: string
  shape: StatusKind
  word: string
  title: string
  reason: ReactNode
  href: string
  /** Left out where an earlier row already leads there. */
  button?: string
  /** Said instead of a day. */
  noDay?: string
  primary?: boolean
  /** A quicker way than the button. */
  shortcut?: ReactNode
  words: StartWords
}

/** Date, status, title, reason, one button. The title and the button lead to the same place. */
export function NeedRow(props: Props) {
  const { day, today, shape, word, title, reason, href, button, primary, shortcut, words } = props
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-line py-4 sm:grid-cols-[7rem_minmax(0,1fr)_10.5rem]">
      <p className="text-ui">
        {day ? (
          <time dateTime={day}>
            <span className="font-semibold">{words.day(day)}</span>{' '}
            <span className="text-note text-ink-3 sm:block">{distance(day, today, words)}</span>
          </time>
        ) : (
          <span className="text-note text-ink-3">{props.noDay ?? words.t('needs.noDay')}</span>
        )}
      </p>
      <div>
        <Status kind={shape} word={word} className="text-ui" />
        <h3>
          <Link href={href} look="ink">
            {title}
          </Link>
        </h3>
        <p className="mt-0.5 text-ui text-ink-2">{reason}</p>
      </div>
      <div className="flex flex-wrap content-start gap-2 sm:grid">
        {button && (
          <ButtonLink
            href={href}
            variant={primary ? 'primary' : 'plain'}
            aria-label={`${button}: ${title}`}
            className="self-start"
          >
            {button}
          </ButtonLink>
        )}
        {shortcut}
      </div>
    </li>
  )
}

function distance(day: string, today: string, { t }: StartWords): string {
  const days = daysBetween(today, day)
  if (days === 0) return t('needs.today')
  return days < 0 ? t('needs.ago', { n: -days }) : t('needs.ahead', { n: days })
}
