import { type DateShape, formatDate } from '@/components/ui/dates'
import type { Locale } from '@/messages/locales'

type Props = { value: Date | string; locale: Locale; shape?: DateShape; className?: string }

export function Time({ value, locale, shape = 'dayYear', className }: Props) {
  return (
    <time dateTime={typeof value === 'string' ? value : value.toISOString()} className={className}>
      {formatDate(value, shape, locale)}
    </time>
  )
}
