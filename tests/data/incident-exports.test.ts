import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { incidentFile } from '@/components/incidents/incident-file'
import { exportIncidents } from '@/lib/incident-exports/queries'
import { listAddress } from '@/lib/incident-list/schema'
import { readSheet } from '@/lib/workbooks/rules'
import incidents from '@/messages/sv/incidents.json'
import measures from '@/messages/sv/measures.json'
import { closeDesk, coordinator, openDesk, report, world } from '@/tests/support/incident-desk'

beforeAll(openDesk)
afterAll(closeDesk)

const words = { messages: { incidents, measures }, locale: 'sv' } as unknown as Parameters<
  typeof incidentFile
>[2]
const cells = ['=1+1', '+SUM(A1)', '-2', '@cmd', '\u0009=tab', '=HYPERLINK("http://evil.test")']

test('every export is read back as text: no cell computes anything, and the export is in the trail', async () => {
  for (const place of cells) await report({ place, description: `${place} å` })
  const { view } = await exportIncidents(coordinator, listAddress.parse({}))
  const csv = String((await incidentFile(view.rows, 'csv', words)).content)
  const rows: string[][] = parse(csv, { delimiter: ';', bom: true })
  expect(rows).toHaveLength(view.rows.length + 1)
  expect(rows.flat().filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([])
  expect(rows.flat()).toContain("'=1+1")
  const workbook = (await incidentFile(view.rows, 'xlsx', words)).content as Uint8Array
  expect(readSheet(workbook, 1000).flat()).toContain('=1+1')
  expect(Buffer.from(workbook).includes('<f>')).toBe(false)
  const logged = await world.within('A', (tx) => tx.auditEvent.count({ where: { action: 'incident.list' } }))
  expect(logged).toBe(1)
})
