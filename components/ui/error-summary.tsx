import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icons'

type Props = { title: ReactNode; errors: readonly { id: string; message: ReactNode }[] }

/** Above a form that came back: every error as a link to its field. Also the only way there without JavaScript. */
export function ErrorSummary({ title, errors }: Props) {
  if (errors.length === 0) return null
  return (
    <div role="alert" className="border-s-4 border-late bg-late-bg px-6 py-4">
      <h2 className="flex items-center gap-2 text-h3">
        <Icon name="late" className="size-4 text-late" />
        {title}
      </h2>
      <ul className="mt-2 grid gap-1 text-ui">
        {errors.map(({ id, message }) => (
          <li key={id}>
            <a href={`#${id}`} className="text-ink hover:text-ink">
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
