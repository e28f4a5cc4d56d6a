import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  discardImport,
  mapImport,
  readImport,
  settleImport,
  undoImport,
} from '@/lib/measure-imports/commands'
import { getImport, getImportStart } from '@/lib/measure-imports/queries'
import { editMeasure } from '@/lib/measures/commands'
import {
  closeDesk,
  confirm,
  coordinator,
  type Done,
  given,
  measuresOf,
  openImport as open,
  openDesk,
  paste,
  plan,
  refusalOf,
  rowsOf,
  table,
  world,
} from '@/tests/support/import-desk'

beforeAll(openDesk)
afterAll(closeDesk)

const norrmalm = readFileSync('tests/fixtures/import/norrmalm-table.txt', 'utf8')

describe('a table copied out of a PDF', () => {
  test('becomes measures with steps when it is confirmed, and not before', async () => {
    const empty = await world.plan({ state: 'draft' })
    const place = await paste(norrmalm, empty)
    expect(await measuresOf(empty)).toHaveLength(1)
    const { preview } = await open(place)
    expect(preview?.counts).toMatchObject({ total: 11, taken: 11 })
    await given(confirm(place.importId))
    const measures = await measuresOf(empty)
    expect(measures).toHaveLength(12)
    const routine = measures.find(({ title }) => title.startsWith('Rutin'))
    expect(routine?.title).toBe('Rutin för att arbeta förebyggande mot rekrytering vid vidmanifestationer')
    const steps = routine?.steps.sort((a, b) => a.position - b.position)
    expect(steps?.map(({ title, status }) => [title, status])).toEqual([
      [
        'Information behöver utgå till alla medarbetarkategorier inom fält- och fritid inför kända manifestationer',
        'ongoing',
      ],
      ['Informera skolor', 'proposal'],
      ['Fältassistenter behöver planera in insatser kvällen/kvällar inför manifestationer', 'proposal'],
    ])
    const pilot = measures.find(({ title }) => title.startsWith('Social lots'))
    expect(pilot).toMatchObject({ status: 'ongoing', dueOn: new Date('2018-12-31') })
    expect(pilot?.nextDueOn).toEqual(pilot?.dueOn)
  })
})

describe('choices', () => {
  test('are kept, and decide what is written', async () => {
    const at = await world.plan({ state: 'draft' })
    const place = await paste(
      table('Första\tSkolan\tPågår\t2027', 'Andra\t\tFörslag\t', 'Tredje\t\tOklart läge\t'),
      at,
    )
    const choice = { sectionId: at.measureSection, status: 'done', dueOn: '2027-02-03' }
    const rows = {
      'rows.1.take': 'yes',
      'rows.1.sectionId': choice.sectionId,
      'rows.1.status': choice.status,
      'rows.1.dueOn': choice.dueOn,
      'rows.2.sectionId': choice.sectionId,
      'rows.2.status': 'proposal',
      'rows.2.dueOn': '',
    }
    await given(settleImport(coordinator, { importId: place.importId, act: 'page:1', ...rows }))
    const shown = await rowsOf(place)
    expect(shown.map(({ take }) => take)).toEqual([true, false, true])
    expect(shown[2]?.doubts).toEqual([{ field: 'status', kind: 'status_unread', said: 'Oklart läge' }])
    await given(confirm(place.importId))
    const imported = (await measuresOf(at)).filter(({ importId }) => importId === place.importId)
    expect(imported.map(({ title, status }) => [title, status])).toEqual([
      ['Första', 'done'],
      ['Tredje', 'not_started'],
    ])
    expect(imported[0]?.dueOn).toEqual(new Date('2027-02-03'))
  })

  test('a section of another plan is refused, and nothing is written', async () => {
    const place = await paste(table('Ny\t\tPågår\t'))
    const rows = { 'rows.1.take': 'yes', 'rows.1.sectionId': world.A.plans.own.draft.measureSection }
    const outcome = await settleImport(coordinator, {
      importId: place.importId,
      act: 'confirm',
      ...{ ...rows, 'rows.1.status': 'done', 'rows.1.dueOn': '' },
    })
    expect(refusalOf(outcome)).toEqual({ kind: 'invalid', fields: { '': ['import_section_gone'] } })
    expect((await measuresOf(plan)).filter(({ importId }) => importId === place.importId)).toEqual([])
  })

  test('what the columns mean is corrected, and remembered for the next table with these headings', async () => {
    const text = 'Åtgärd\tTyngdpunkt\tAnsvarig\nett\tSamverka mera\tSkolan\ntvå\tUtbilda alla\tBiblioteket'
    const place = await paste(text)
    await given(
      mapImport(coordinator, {
        importId: place.importId,
        'columns.0': 'none',
        'columns.1': 'title',
        'columns.2': 'responsible',
      }),
    )
    expect((await rowsOf(place)).map(({ title, responsible }) => [title, responsible])).toEqual([
      ['Samverka mera', 'Skolan'],
      ['Utbilda alla', 'Biblioteket'],
    ])
    const again = await paste(text)
    expect((await open(again)).preview?.columns.map(({ meaning }) => meaning)).toEqual([
      'none',
      'title',
      'responsible',
    ])
    const twice = { importId: again.importId, 'columns.0': 'title', 'columns.1': 'title' }
    expect(refusalOf(await mapImport(coordinator, twice))).toMatchObject({
      fields: { '': ['import_column_twice'] },
    })
  })

  test('headings of the source get sections of their own where one says so', async () => {
    const at = await world.plan({ state: 'draft' })
    const place = await paste('Kommunen ska:\n\n1. Utbilda all personal\n\n2. Samverka med polisen', at)
    await given(mapImport(coordinator, { importId: place.importId, 'places.0': 'new' }))
    await given(confirm(place.importId))
    const sections = await world.within('A', (tx) =>
      tx.planSection.findMany({ where: { importId: place.importId }, include: { measures: true } }),
    )
    expect(
      sections.map(({ heading, number, kind, measures }) => [heading, number, kind, measures.length]),
    ).toEqual([['Kommunen ska', '3', 'measures', 2]])
    await given(undoImport(coordinator, { importId: place.importId }))
    expect(
      await world.within('A', (tx) => tx.planSection.count({ where: { importId: place.importId } })),
    ).toBe(0)
  })

  test('units are matched by name, and the rest stays text', async () => {
    const { canary, units } = world.A
    const place = await paste(table(`Med enhet\t${canary} Skolan\tPågår\t`, 'Utan\tAnna på hörnet\tPågår\t'))
    expect(
      (await rowsOf(place)).map(({ responsibleUnitId, responsible }) => [responsibleUnitId, responsible]),
    ).toEqual([
      [units.school, `${canary} Skolan`],
      ['', 'Anna på hörnet'],
    ])
  })

  test('what is like a measure of the plan, or an earlier row, is pointed out and not taken', async () => {
    const { canary } = world.A
    const place = await paste(
      table(
        `${canary.toUpperCase()} ÅTGÄRD\t\tPågår\t`,
        'Utbilda personalen\t\tPågår\t',
        'Utbilda personalen.\t\tPågår\t',
      ),
    )
    expect((await rowsOf(place)).map(({ same, take }) => [same?.where, take])).toEqual([
      ['plan', false],
      [undefined, true],
      ['source', false],
    ])
  })
})

describe('undo', () => {
  test('removes what the import made, and names what somebody has changed since', async () => {
    const at = await world.plan({ state: 'draft' })
    const place = await paste(table('Behåll mig\t\tPågår\t', 'Ta bort mig\t\t1. Pågår 2. Förslag\t'), at)
    await given(confirm(place.importId))
    const [kept] = (await measuresOf(at)).filter(({ title }) => title === 'Behåll mig')
    const change = { measureId: kept?.id, version: 1, base: { purpose: '' }, purpose: 'Skrivet för hand' }
    await given(editMeasure(coordinator, change))
    expect((await open(place)).receipt).toMatchObject({ made: 2, changed: [{ title: 'Behåll mig' }] })
    await given(undoImport(coordinator, { importId: place.importId }))
    expect((await measuresOf(at)).map(({ title }) => title)).toContain('Behåll mig')
    expect((await measuresOf(at)).map(({ title }) => title)).not.toContain('Ta bort mig')
    expect(await open(place)).toMatchObject({
      state: 'undone',
      receipt: { made: 1, changed: [{ title: 'Behåll mig' }] },
    })
    expect(refusalOf(await undoImport(coordinator, { importId: place.importId }))).toMatchObject({
      kind: 'not_allowed_now',
    })
  })

  test('knows every table that may hold something of a measure: one it does not know would stop the undoing', async () => {
    const holders = await world.within(
      'A',
      (tx) => tx.$queryRaw<{ name: string }[]>`
      SELECT conrelid::regclass::text AS name FROM pg_constraint
      WHERE contype = 'f' AND confrelid = 'measure'::regclass ORDER BY 1`,
    )
    const [removed, keepIt] = [
      ['measure_step'],
      ['indicator', 'measure_attachment', 'measure_update', 'need_measure', 'reminder'],
    ]
    expect(holders.map(({ name }) => name).sort()).toEqual([...removed, ...keepIt].sort())
  })

  test('the application cannot remove what no import made, or what has been changed', async () => {
    const guards = await world.within(
      'A',
      (tx) => tx.$queryRaw<{ table: string; permissive: string }[]>`
      SELECT tablename AS table, permissive FROM pg_policies WHERE policyname = 'made_by_import' ORDER BY 1`,
    )
    expect(guards).toEqual([
      { table: 'incident', permissive: 'RESTRICTIVE' },
      { table: 'measure', permissive: 'RESTRICTIVE' },
      { table: 'plan_section', permissive: 'RESTRICTIVE' },
    ])
  })
})

describe('reach', () => {
  test('a double submit reads once, and confirms once', async () => {
    const [first, second] = [randomUUID(), randomUUID()]
    const at = await world.plan({ state: 'draft' })
    const input = { planId: at.id, text: table('En gång\t\tPågår\t') }
    const answers = await Promise.all([
      readImport(coordinator, input, first),
      readImport(coordinator, input, first),
    ])
    expect(answers[0]).toEqual(answers[1])
    const place = await given<Done>(Promise.resolve(answers[0]))
    const act = { importId: place.importId, act: 'confirm' }
    await Promise.all([settleImport(coordinator, act, second), settleImport(coordinator, act, second)])
    expect(refusalOf(await settleImport(coordinator, act, randomUUID()))).toEqual({
      kind: 'not_allowed_now',
      reason: 'import_settled',
    })
    expect((await measuresOf(at)).filter(({ title }) => title === 'En gång')).toHaveLength(1)
  })

  test('only the maker sees an import, and only while the plan is written', async () => {
    const place = await paste(table('Min\t\tPågår\t'))
    const strategist = await world.access('A', 'strategist')
    await expect(getImport(strategist, { ...place, page: 1 })).rejects.toThrow('not found')
    await expect(settleImport(strategist, { importId: place.importId, act: 'confirm' })).rejects.toThrow(
      'not found',
    )
    const decided = world.A.plans.own.decided
    await expect(getImportStart(coordinator, { planId: decided.id })).rejects.toThrow('not found')
  })

  test('after a week it is gone, and the next one clears it away', async () => {
    const place = await paste(table('Gammal\t\tPågår\t'))
    await world.within('A', (tx) =>
      tx.measureImport.updateMany({
        where: { id: place.importId },
        data: { madeAt: new Date(Date.now() - 8 * 86_400_000) },
      }),
    )
    await expect(open(place)).rejects.toThrow('not found')
    await paste(table('Ny\t\tPågår\t'))
    expect(await world.within('A', (tx) => tx.measureImport.count({ where: { id: place.importId } }))).toBe(0)
  })

  test('a discarded import is gone at once; what it would have written is nowhere', async () => {
    const place = await paste(table('Släng mig\t\tPågår\t'))
    await given(discardImport(coordinator, { importId: place.importId }))
    await expect(open(place)).rejects.toThrow('not found')
  })
})
