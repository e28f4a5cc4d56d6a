import NextLink from 'next/link'
import type { ComponentProps, ReactNode } from 'react'

type Look = {
  /** primary: the page's one main act. urgent: dials 112 and nothing else. */
  variant?: 'plain' | 'primary' | 'urgent'
  size?: 'small' | 'normal' | 'big'
  wide?: boolean
}

const variants = {
  plain: 'border-edge bg-paper text-ink hover:bg-paper-3 hover:text-ink',
  primary:
    'border-accent bg-accent text-on-accent hover:border-accent-2 hover:bg-accent-2 hover:text-on-accent',
  urgent: 'border-late bg-late text-paper hover:text-paper hover:underline',
}

const sizes = {
  small: 'min-h-11 px-3 py-1 text-ui sm:min-h-8',
  normal: 'min-h-(--control-height) px-4 py-1 control-text',
  big: 'min-h-14 px-6 py-2 text-lead',
}

export function buttonLook({ variant = 'plain', size = 'normal', wide = false }: Look): string {
  return [
    'inline-flex items-center justify-center gap-2 rounded-ui border text-center font-semibold no-underline',
    'disabled:cursor-not-allowed disabled:border-dashed disabled:border-edge disabled:bg-paper-2 disabled:text-ink-3',
    'aria-disabled:cursor-progress',
    variants[variant],
    sizes[size],
    wide ? 'w-full' : '',
  ].join(' ')
}

type ButtonProps = ComponentProps<'button'> & Look & { pending?: boolean; pendingText?: ReactNode }

/**
 * A pending button keeps its focus and its place: it is marked as busy, not disabled,
 * and says in words what it is doing.
 */
export function Button({
  variant,
  size,
  wide,
  pending = false,
  pendingText,
  className = '',
  type = 'button',
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      aria-disabled={pending || undefined}
      className={`${buttonLook({ variant, size, wide })} ${className}`}
      {...rest}
    >
      {pending && pendingText ? pendingText : children}
    </button>
  )
}

type ButtonLinkProps = ComponentProps<'a'> & Look & { href: string }

/** A link that looks like a button, for going somewhere; a button is for doing something. */
export function ButtonLink({ variant, size, wide, className = '', href, ...rest }: ButtonLinkProps) {
  const look = `${buttonLook({ variant, size, wide })} ${className}`
  if (!href.startsWith('/')) return <a href={href} data-print="no" className={look} {...rest} />
  return <NextLink href={href} prefetch={false} data-print="no" className={look} {...rest} />
}
