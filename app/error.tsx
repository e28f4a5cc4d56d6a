'use client'

import { FailurePage } from '@/components/shell/failure-page'

type Props = { error: Error & { digest?: string } }

export default function RouteError({ error }: Props) {
  return (
    <main className="frame py-12">
      <FailurePage reference={error.digest} />
    </main>
  )
}
