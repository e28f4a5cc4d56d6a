import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Autosave, type Change } from '@/components/plans/autosave'
import type { Reply } from '@/lib/platform/form-state'

type Note = { title: string; text: string }
type Saved = { version: number; at: string; draft: Note; told: [] }

const began: Note = { title: 'Titel', text: 'Text' }
const at = '2026-11-20T12:28:00.000Z'

/** A form with two fields, and a server that answers as told. */
function editor() {
  const fields = { ...began }
  const sent: Change<Note>[] = []
  const answers: (Reply<Saved> | Error)[] = []
  const refused: Record<string, string[]>[] = []
  const kept: string[] = []
  const autosave = new Autosave<Note>({
    draft: began,
    version: 1,
    read: () => ({ ...fields }),
    write: (field, value) => Object.assign(fields, { [field]: value }),
    send: async (change) => {
      sent.push(change)
      const answer = answers.shift()
      if (answer instanceof Error) throw answer
      return answer ?? accepted({ ...began, ...change.mine }, change.version + 1)
    },
    findInvalid: async (names) => names.filter((name) => name === 'title' && fields.title === ''),
    showInvalid: (faults) => refused.push(faults),
    keep: async (conflict) => kept.push(conflict.mine),
    textAt: (draft, path) => String(draft[path as keyof Note]),
    withText: (draft, path, text) => ({ ...draft, [path]: text }),
  })
  const type = (change: Partial<Note>) => {
    Object.assign(fields, change)
    for (const field of Object.keys(change)) autosave.touch(field)
  }
  return { autosave, fields, sent, kept, answers, refused, type, status: () => autosave.snapshot().status }
}
const accepted = (draft: Note, version = 2): Reply<Saved> => ({
  ok: true,
  value: { version, at, draft, told: [] },
})
const conflict: Reply<Saved> = {
  ok: false,
  refusal: {
    kind: 'conflict',
    by: 'Kollegan',
    at,
    version: 2,
    fields: [{ field: 'text', mine: 'Min', theirs: 'Deras' }],
  },
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('saving as one writes', () => {
  test('waits for a pause, then sends the changed field with what was seen', async () => {
    const { type, sent, status } = editor()
    type({ text: 'T' })
    type({ text: 'Te' })
    expect([sent.length, status()]).toEqual([0, 'unsaved'])
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent).toEqual([{ version: 1, base: { text: 'Text' }, mine: { text: 'Te' } }])
    expect(status()).toBe('clean')
  })

  test('nothing changed is nothing sent', async () => {
    const { autosave, sent } = editor()
    expect(await autosave.flush()).toBe(true)
    expect(sent).toEqual([])
  })

  test('a field that cannot be sent waits; the others go', async () => {
    const { type, autosave, sent, status } = editor()
    type({ title: '', text: 'Ny' })
    expect(await autosave.flush()).toBe(false)
    expect(sent).toEqual([{ version: 1, base: { text: 'Text' }, mine: { text: 'Ny' } }])
    expect(status()).toBe('unsaved')
    type({ title: 'Rätt' })
    expect(await autosave.flush()).toBe(true)
    expect(sent[1]).toEqual({ version: 2, base: { title: 'Titel' }, mine: { title: 'Rätt' } })
  })

  test('what the server refuses is shown, and not sent again unchanged', async () => {
    const { type, autosave, sent, answers, refused } = editor()
    answers.push({ ok: false, refusal: { kind: 'invalid', fields: { text: ['too_long'] } } })
    type({ text: 'För långt' })
    expect(await autosave.flush()).toBe(false)
    expect(refused).toEqual([{ text: ['too_long'] }])
    await autosave.flush()
    expect(sent).toHaveLength(1)
  })

  test('what is written while it saves goes in the next round', async () => {
    const { type, autosave, sent } = editor()
    type({ text: 'Ett' })
    const saving = autosave.flush()
    type({ text: 'Ett två' })
    await saving
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent.at(-1)?.mine).toEqual({ text: 'Ett två' })
  })
})

describe('when something stands in the way', () => {
  test.each([
    ['the network is gone', new Error('fetch failed'), 'failed'],
    ['the session has ended', { ok: false, refusal: { kind: 'signed_out' } } as Reply<Saved>, 'signed_out'],
  ])('%s: the text stays and is tried again', async (_, answer, stop) => {
    const { type, autosave, answers, fields, sent, status } = editor()
    answers.push(answer)
    type({ text: 'Kvar' })
    expect(await autosave.flush()).toBe(false)
    expect([status(), fields.text]).toEqual([stop, 'Kvar'])
    await vi.advanceTimersByTimeAsync(5000)
    expect([status(), sent.length]).toEqual(['clean', 2])
  })

  test('the plan is no longer open for writing: said, and not tried again', async () => {
    const { type, autosave, answers, sent, status } = editor()
    answers.push({ ok: false, refusal: { kind: 'not_allowed_now', reason: 'state' } })
    type({ text: 'x' })
    await autosave.flush()
    await vi.advanceTimersByTimeAsync(60_000)
    expect([status(), autosave.snapshot().reason, sent.length]).toEqual(['not_now', 'state', 1])
  })
})

describe('a colleague at the same time', () => {
  test('another field: the new value comes in, unless I am writing there', async () => {
    const { type, autosave, answers, fields } = editor()
    answers.push(accepted({ title: 'Deras titel', text: 'Min' }))
    type({ text: 'Min' })
    await autosave.flush()
    expect(fields).toEqual({ title: 'Deras titel', text: 'Min' })
  })

  test('the same field: both texts wait for a choice, and only the chosen one is sent', async () => {
    const { type, autosave, answers, fields, sent } = editor()
    answers.push(conflict)
    type({ text: 'Min' })
    expect(await autosave.flush()).toBe(false)
    const [found] = autosave.snapshot().conflicts
    expect(found).toMatchObject({ base: 'Text', mine: 'Min', theirs: 'Deras', by: 'Kollegan' })
    await autosave.flush()
    expect(sent).toHaveLength(1)
    if (found) autosave.resolve(found, 'Bådas')
    expect(await autosave.flush()).toBe(true)
    expect([fields.text, sent[1]?.base, sent[1]?.mine]).toEqual([
      'Bådas',
      { text: 'Deras' },
      { text: 'Bådas' },
    ])
  })

  test('keeping theirs sends nothing', async () => {
    const { type, autosave, answers, fields, sent } = editor()
    answers.push(conflict)
    type({ text: 'Min' })
    await autosave.flush()
    const [found] = autosave.snapshot().conflicts
    if (found) autosave.resolve(found, found.theirs)
    expect(await autosave.flush()).toBe(true)
    expect([fields.text, sent.length]).toEqual(['Deras', 1])
  })
})

describe('taking back', () => {
  test('what I saved in this sitting returns to what it was', async () => {
    const { type, autosave, fields, sent } = editor()
    type({ text: 'Ny' })
    await autosave.flush()
    type({ text: 'Ny igen' })
    autosave.undo()
    await autosave.flush()
    expect([fields.text, sent.at(-1)?.mine]).toEqual(['Text', { text: 'Text' }])
  })

  test('in a conflict theirs stays, and mine is withdrawn', async () => {
    const { type, autosave, answers, fields, sent } = editor()
    answers.push(conflict)
    type({ text: 'Min' })
    await autosave.flush()
    autosave.undo()
    expect(await autosave.flush()).toBe(true)
    expect([fields.text, sent.length, autosave.snapshot().conflicts]).toEqual(['Deras', 1, []])
  })
})

describe('the page read anew while a row stands open', () => {
  const who = { by: 'Kollegan', at }
  const theirs = (change: Partial<Note>, version = 2) => ({ draft: { ...began, ...change }, version })

  test('a colleague’s change comes into the fields, is told, and is not mine to take back', async () => {
    const { autosave, fields, sent } = editor()
    autosave.receive(theirs({ title: 'Deras' }), who)
    expect(fields).toEqual({ title: 'Deras', text: 'Text' })
    expect(autosave.snapshot().told).toEqual([{ fields: ['title'], ...who }])
    autosave.undo()
    await vi.advanceTimersByTimeAsync(1000)
    expect([fields.title, sent]).toEqual(['Deras', []])
  })

  test('what I am writing stays, and is sent with what I saw', async () => {
    const { autosave, type, fields, sent } = editor()
    type({ text: 'Min' })
    autosave.receive(theirs({ text: 'Deras', title: 'Deras' }), who)
    expect(fields).toEqual({ title: 'Deras', text: 'Min' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent).toEqual([{ version: 1, base: { text: 'Text' }, mine: { text: 'Min' } }])
  })

  test('my own saved change coming back is no news, nor is an older page', async () => {
    const { autosave, type, fields } = editor()
    type({ text: 'Min' })
    await vi.advanceTimersByTimeAsync(1000)
    autosave.receive(theirs({ text: 'Min' }), who)
    autosave.receive(theirs({}, 1), who)
    expect(fields.text).toBe('Min')
    expect(autosave.snapshot().told).toEqual([])
  })
})
