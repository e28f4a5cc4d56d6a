import type { APIRequestContext, APIResponse } from '@playwright/test'

/** A form as a browser without scripts would send it, so that a test may send it as no browser would. */
export type RawForm = { path: string; fields: [name: string, value: string][] }

/** The first form on the page that has the field. */
export async function readForm(client: APIRequestContext, path: string, field: string): Promise<RawForm> {
  const body = await (await client.get(path)).text()
  const forms = body.match(/<form.*?<\/form>/gs) ?? []
  const form = forms.map(fieldsOf).find((fields) => fields.some(([name]) => name === field))
  if (!form) throw new Error(`${path} has no form with the field ${field}`)
  return { path, fields: form }
}

/** Hidden fields and texts; choices and buttons are the test's own to add. */
function fieldsOf(form: string): [string, string][] {
  const controls = form.match(/<(input|textarea|select)[^>]*>/g) ?? []
  return controls.flatMap((control): [string, string][] => {
    const name = attribute(control, 'name')
    const isChoice = /type="(checkbox|radio)"/.test(control)
    return name === undefined || isChoice ? [] : [[name, attribute(control, 'value') ?? '']]
  })
}

function attribute(control: string, name: string): string | undefined {
  const [, value] = new RegExp(` ${name}="([^"]*)"`).exec(control) ?? []
  return value
    ?.replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}

type Values = Record<string, string | string[]>

/** Sends it with these values in place of its own. A client without `origin` is a script, not a browser. */
export async function sendForm(
  client: APIRequestContext,
  { path, fields }: RawForm,
  { values, headers }: { values: Values; headers: Record<string, string> },
): Promise<APIResponse> {
  const form = new FormData()
  const kept = fields.filter(([name]) => !(name in values))
  const given = Object.entries(values).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as const),
  )
  for (const [name, value] of [...kept, ...given]) form.append(name, value)
  return client.post(path, { multipart: form, headers })
}

export const asBrowser = (baseURL: string | undefined) => ({
  origin: String(baseURL),
  'sec-fetch-site': 'same-origin',
})
