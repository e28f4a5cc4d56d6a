import type { ReactNode } from 'react'
import { SecretLabel } from '@/components/ui/secrecy-label'

type Props = { label?: ReactNode; title?: ReactNode; children: ReactNode; actions?: ReactNode }

/** Says that something exists, who may read it and how to ask: never what it is. */
export function HiddenContent({ label, title, children, actions }: Props) {
  return (
    <div className="hatched flex flex-wrap items-center gap-4 border border-dashed border-edge p-4">
      <div className="flex-1 basis-72 text-ui">
        {label && (
          <p className="mb-2">
            <SecretLabel>{label}</SecretLabel>
          </p>
        )}
        {title && <p className="font-semibold">{title}</p>}
        <p>{children}</p>
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  )
}
