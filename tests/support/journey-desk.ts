import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { APIRequestContext } from '@playwright/test'
import { withClient } from '@/scripts/database/client'
import { projectRoot } from '@/scripts/terminal/project'
import { asBrowser, readForm, sendForm } from '@/tests/support/raw-form'

/** What a journey about a report needs before it begins: a report of its own, and days that have gone by. */
const story = 'I tisdags visade en elev i nian bilder på vapen för två klasskamrater och hotade dem.'

/** The steps of the staff's form, as a browser without scripts sends them. Answers the report's id. */
export async function fileReport(client: APIRequestContext, slug: string, name: string): Promise<string> {
  const headers = asBrowser(process.env.JOURNEY_URL)
  let path = `/${slug}/concerns/new`
  const send = async (field: string, values: Record<string, string>) => {
    const answer = await sendForm(client, await readForm(client, path, field), { values, headers })
    const { pathname, search } = new URL(answer.url())
    if (pathname + search === path) throw new Error(`${path} came back: ${answer.status()}`)
    path = pathname + search
  }
  await send('draft', { danger: 'no' })
  await send('observed', { observed: `${story} ${name}`, observedWhen: 'I tisdags', 'basis[]': 'witnessed' })
  await send('name', { kind: 'child', name })
  await send('source', { source: 'youth_centre' })
  return path.split('/').at(-1) ?? ''
}

/** The owner of the database that the visited server works on, at work in one municipality. */
export function asOwner(slug: string, statements: string[]): Promise<void> {
  return withClient(process.env.DATABASE_OWNER_URL ?? '', async (client) => {
    await client.query(
      `SELECT set_config('app.municipality_id', id::text, false), set_config('timezone', 'Europe/Stockholm', false)
       FROM municipality WHERE slug = $1`,
      [slug],
    )
    for (const statement of statements) await client.query(statement)
  })
}

/** Everything that has been done with the report was done so many days earlier. */
export function letDaysPass(slug: string, report: string, days: number): Promise<void> {
  const moved = (...columns: string[]) =>
    columns.map((column) => `${column} = ${column} - interval '${days} days'`).join(', ')
  return asOwner(slug, [
    `UPDATE concern_report SET ${moved('received_at', 'accepted_at', 'protection_assessed_at')} WHERE id = '${report}'`,
    `UPDATE concern_assessment SET ${moved('decided_at', 'registered_at')} WHERE report_id = '${report}'`,
    `UPDATE concern_transition SET ${moved('at')} WHERE report_id = '${report}'`,
  ])
}

/** A script of the product's or the tests', on the database that the visited server works on. Answers what it says. */
export async function runScript(script: string, ...given: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, ...given], {
    cwd: projectRoot,
  })
  return stdout
}
