'use client'

import { type ComponentProps, lazy } from 'react'

/** The field with its editor is fetched when a text is opened. No Suspense round it: see components/plans/editors. */
const LazyField = lazy(async () => ({
  default: (await import('@/components/rich-text-editor/rich-text-field')).RichTextField,
}))

export function RichTextArea(props: ComponentProps<typeof LazyField>) {
  return <LazyField {...props} />
}
