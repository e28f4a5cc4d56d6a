import type { ComponentProps, ReactNode } from 'react'

type Props = Omit<ComponentProps<'details'>, 'title'> & { summary: ReactNode }

export function Details({ summary, children, ...rest }: Props) {
  return (
    <details {...rest}>
      <summary className="w-fit py-2 text-ui font-semibold text-accent underline decoration-1 underline-offset-3 hover:text-accent-2">
        {summary}
      </summary>
      <div className="pb-2">{children}</div>
    </details>
  )
}
