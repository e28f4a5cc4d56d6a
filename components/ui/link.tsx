import NextLink from 'next/link'
import type { ComponentProps } from 'react'

const looks = {
  accent: '',
  /** Row headers and titles: ink, so that a table of links stays calm. */
  ink: 'text-ink decoration-edge hover:text-ink hover:decoration-accent',
  quiet: 'text-ink-2 hover:text-ink',
}

type Props = ComponentProps<'a'> & { href: string; look?: keyof typeof looks }

/**
 * Never prefetched: a read of somebody's report is an event that is written down,
 * and must not happen because a link scrolled into view.
 */
export function Link({ href, look = 'accent', className = '', ...rest }: Props) {
  const classes = `${looks[look]} ${className}`.trim() || undefined
  if (!href.startsWith('/')) return <a href={href} className={classes} {...rest} />
  return <NextLink href={href} prefetch={false} className={classes} {...rest} />
}
