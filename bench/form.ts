import type autocannon from 'autocannon'
import { Halt } from '@/scripts/terminal/halt'

const boundary = 'samlad-benchmark'

export type Fields = Record<string, string>

/** The hidden fields of the form that holds a field of this name: what a browser without JavaScript sends along. */
export function hiddenFields(html: string, fieldName: string): Fields {
  const forms = html.match(/<form\b.*?<\/form>/gs) ?? []
  const form = forms.find((one) => one.includes(`name="${fieldName}"`))
  if (!form) throw new Halt(`The page has no form with the field ${fieldName}.`)
  const inputs = (form.match(/<input\b[^>]*>/g) ?? []).filter((input) => input.includes('type="hidden"'))
  return Object.fromEntries(inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]))
}

/** One press of the button, as the browser sends it. */
export function formPost(fields: Fields): Pick<autocannon.Request, 'method' | 'body'> {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return { method: 'POST', body: `${parts.join('')}--${boundary}--\r\n` }
}

export const formHeaders = (origin: string) => ({
  origin,
  'sec-fetch-site': 'same-origin',
  'content-type': `multipart/form-data; boundary=${boundary}`,
})

const entities: Record<string, string> = {
  '&quot;': '"',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&#x27;': "'",
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  return value.replace(/&(quot|amp|lt|gt|#x27);/g, (entity) => entities[entity] ?? entity)
}
