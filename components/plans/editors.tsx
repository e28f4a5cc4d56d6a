'use client'

import { type ComponentProps, lazy } from 'react'

/**
 * The editors with all they need are fetched when something is opened, not with the plan. There is no Suspense round
 * them on purpose: the server then waits for them, and the form is in the page also without JavaScript.
 */
const LazyMeasureEditor = lazy(async () => ({
  default: (await import('@/components/measures/measure-editor')).MeasureEditor,
}))
const LazyTextEditor = lazy(async () => ({
  default: (await import('@/components/plans/text-editor')).TextEditor,
}))

export function MeasureEditor(props: ComponentProps<typeof LazyMeasureEditor>) {
  return <LazyMeasureEditor {...props} />
}

export function TextEditor(props: ComponentProps<typeof LazyTextEditor>) {
  return <LazyTextEditor {...props} />
}
