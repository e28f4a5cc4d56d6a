import { expect, test } from 'vitest'
import { typedFrom } from '@/lib/platform/form-state'

test('what was typed is text; a file, chosen or not, is no text at all', () => {
  const form = new FormData()
  form.set('text', 'rad 1')
  form.set('_municipality', 'kalmar')
  form.append('col[]', '')
  form.append('col[]', 'due')
  form.set('file', new File([], ''))
  expect(typedFrom(form)).toEqual({ text: 'rad 1', col: ['due'] })
})
