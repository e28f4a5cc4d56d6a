import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { assessProtection, decideConcern } from '@/lib/assessments/commands'
import { breakGlass } from '@/lib/broken-glass/commands'
import { attachDraftFile } from '@/lib/concern-drafts/commands'
import { acceptConcern, fileConcern } from '@/lib/concerns/commands'
import { readConcern } from '@/lib/concerns/queries'
import { reviewGlass } from '@/lib/glass-reviews/commands'
import { readGlass } from '@/lib/glass-reviews/queries'
import { listLikelyDuplicates } from '@/lib/likely-duplicates/queries'
import { addMeasure } from '@/lib/measures/commands'
import { dayInStockholm } from '@/lib/platform/clock'
import { plainTransaction, sql } from '@/lib/platform/db'
import { OutOfReach } from '@/lib/platform/errors'
import {
  caseWorker,
  closeDesk,
  filing,
  makeDraft,
  openDesk,
  teacher,
  world,
} from '@/tests/support/concern-desk'
import { database } from '@/tests/support/database'
import { dumpOf, filesHolding, formsOf } from '@/tests/support/dump'

/**
 * A dump of the database, and the disk under it, hold no name, number or description: everything a case worker reads was
 * typed with a word of its own, and that word is then looked for wherever the database has written.
 */
const { folder } = inject('cluster')
const name = new URL(database.ownerUrl).pathname.slice(1)
const url = database.superuserUrl.replace(/[^/]*$/, name)
const client = new pg.Client({ connectionString: url })

const word = `kanarie${randomBytes(8).toString('hex')}`
const openWord = `kontroll${randomBytes(8).toString('hex')}`
/** A number of the right shape, with its control digit. */
const personalNumber = withControlDigit(`20150214${100 + Math.floor(Math.random() * 899)}`)

beforeAll(async () => {
  await openDesk()
  await client.connect()
  await typeEverything()
  await client.query('CHECKPOINT')
})
afterAll(async () => {
  await client.end()
  await closeDesk()
})

const story = {
  observed: `Eleven har hotat en klasskamrat ${word} två gånger i veckan`,
  observedWhen: `I tisdags ${word}`,
  done: `Vi ringde ${word}`,
}
const person = {
  name: `Åke ${word} Ek`,
  personalNumber,
  school: `Skolan ${word}`,
  address: `${word}gatan 1`,
  guardians: [{ name: `Vera ${word}`, phone: '', informed: 'not_informed', told: word }],
}

async function typeEverything() {
  await makeDraft(teacher, { story, person })
  const draft = await makeDraft(teacher, { story, person })
  const file = new File([`Bilagan om ${word}`], `${word}.txt`)
  expect(await attachDraftFile(teacher, { draft, file })).toMatchObject({ ok: true })
  expect(await fileConcern(teacher, { draft, ...filing, phone: '' }, draft)).toMatchObject({ ok: true })
  await acceptConcern(caseWorker, { id: draft })
  await assess(draft)
  await breakAndReview(draft)
  const { view } = await readConcern(caseWorker, { id: draft })
  expect(JSON.stringify(view).split(word).length).toBeGreaterThan(8)
  await listLikelyDuplicates(caseWorker, { id: draft })
  await refusedAndFailed()
  const { id: planId, measureSection } = world.A.plans.own.draft
  const title = `Åtgärd ${openWord}`
  const coordinator = await world.access('A', 'coordinator')
  expect(await addMeasure(coordinator, { planId, sectionId: measureSection, title })).toMatchObject({
    ok: true,
  })
}

async function assess(id: string) {
  const made = { id, on: dayInStockholm(new Date()), at: '23:59', basis: word, reasons: word }
  const [hour, minute] = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    timeStyle: 'short',
  })
    .format(new Date())
    .split(':')
  const now = { ...made, at: `${hour}:${minute}` }
  const moment = { ...now, decision: 'needed', action: word }
  // In the minute in which the report came in.
  await world.within(
    'A',
    (tx) => tx.$executeRaw`
    UPDATE concern_report SET received_at = received_at - interval '2 minutes' WHERE id = ${id}::uuid`,
  )
  expect(await assessProtection(caseWorker, moment)).toMatchObject({ ok: true })
  const decision = {
    ...now,
    decision: 'pass_on',
    recipient: 'other',
    recipientName: word,
    childHeard: 'yes',
    childHeardHow: word,
  }
  expect(await decideConcern(caseWorker, decision)).toMatchObject({ ok: true })
}

async function breakAndReview(id: string) {
  const colleague = await world.accessOf('A', world.A.colleagues.caseWorker)
  expect(
    await breakGlass(colleague, { id, reason: 'danger', note: word }, crypto.randomUUID()),
  ).toMatchObject({ ok: true })
  const [glass] = await world.within('A', (tx) => tx.brokenGlass.findMany({ where: { recordId: id } }))
  const officer = await world.access('A', 'data_protection_officer')
  const review = { glass: glass?.id, finding: 'justified', review: word }
  expect(await reviewGlass(officer, review)).toMatchObject({ ok: true })
  expect((await readGlass(officer, { glass: glass?.id ?? '' })).view.note).toBe(word)
}

/** What goes wrong is where texts escape: into messages, and from there into logs. */
async function refusedAndFailed() {
  await expect(readConcern(caseWorker, { id: word })).rejects.toThrow(OutOfReach)
  const failing = plainTransaction('SELECT 1', (run) => run(sql`SELECT ${word}::text::uuid`))
  await expect(failing).rejects.toThrow()
}

const words = () => [word, personalNumber, `${personalNumber.slice(0, 8)}-${personalNumber.slice(8)}`]

describe('a stolen dump', () => {
  test('holds no name, number or description, and does hold what is not secret', async () => {
    const { by, text } = await dumpOf(client, url)
    process.stdout.write(`nothing in clear: dumped by ${by}, ${(text.length / 1e6).toFixed(1)} MB\n`)
    expect(text).toContain(openWord)
    const lower = text.toLowerCase()
    const found = words()
      .flatMap(formsOf)
      .filter((form) => lower.includes(form.toLowerCase()))
    expect(found).toEqual([])
  })
})

describe('a stolen disk', () => {
  const dataDir = join(folder, 'postgres')

  test('holds the open word in its tables and in its write-ahead log', () => {
    const files = filesHolding(dataDir, [openWord]).map((file) => file.slice(dataDir.length + 1))
    expect(files.some((file) => file.startsWith('base/'))).toBe(true)
    expect(files.some((file) => file.startsWith('pg_wal/'))).toBe(true)
  })

  test('holds no name, number or description, in no file', () => {
    expect(filesHolding(dataDir, words())).toEqual([])
  })
})

function withControlDigit(eleven: string): string {
  const sum = [...eleven.slice(2)]
    .map((digit, at) => Number(digit) * (at % 2 === 0 ? 2 : 1))
    .reduce((total, value) => total + Math.floor(value / 10) + (value % 10), 0)
  return `${eleven}${(10 - (sum % 10)) % 10}`
}
