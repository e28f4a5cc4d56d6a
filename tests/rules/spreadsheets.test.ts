import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileName, printable } from '@/lib/documents/rules'
import { csvOf, sheetName, withoutFormula, workbookText } from '@/lib/spreadsheets/rules'
import { readCsv } from '@/tests/support/files'

const sheetOf = (...values: (string | null)[]) => ({
  name: 'Åtgärder',
  columns: values.map((_, index) => ({ label: `Rubrik ${index}`, kind: 'text' as const, width: 10 })),
  rows: [values],
})

describe('what begins as a formula arrives as text', () => {
  test.each(['=1+1', '+46', '-punkt', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1', '＝1', '＠x'])(
    '%j',
    (typed) => {
      expect(withoutFormula(typed)).toBe(`'${typed}`)
    },
  )
  test.each(['Åtgärd', '1-2', 'a=b', "'=1", '', 'två\n=1'])('%j is left alone', (typed) => {
    expect(withoutFormula(typed)).toBe(typed)
  })
  test('also after what cannot be printed is gone', () => {
    expect(readCsv(csvOf(sheetOf('\u0000=1', '\u0007@x')))[1]).toEqual(["'=1", "'@x"])
  })
})

describe('a CSV is read back as it was', () => {
  test('with a mark for Excel, semicolons and Windows line ends', () => {
    const csv = csvOf(sheetOf('Åäö', null, 'a;b', '"citat"', 'två\nrader'))
    expect(csv.startsWith('\uFEFFRubrik 0;') || csv.startsWith('\uFEFF"Rubrik 0";')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(readCsv(csv)[1]).toEqual(['Åäö', '', 'a;b', '"citat"', 'två\nrader'])
  })
  test('whatever was typed', () => {
    const signs = ['=', '+', '-', '@', '"', ';', '\r', '\n', '\t', '\u0000', '\ud83d', '🕊️', "'", 'å', ' ']
    const cell = fc.array(fc.constantFrom(...signs), { maxLength: 8 }).map((some) => some.join(''))
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (typed) => {
        const [, row] = readCsv(csvOf(sheetOf(...typed)))
        expect(row).toEqual(typed.map((text) => withoutFormula(printable(text))))
        for (const cell of row ?? []) expect(cell).not.toMatch(/^\s*[=+\-@]/)
      }),
    )
  })
})

describe('what files can hold', () => {
  test('text without control characters and half characters', () => {
    expect(printable('a\u0000b\u0007\ud83dc\ufffe\r\nd\te 🕊️')).toBe('ab\ufffdc\nd\te 🕊️')
  })
  test('no more in a cell than Excel takes, and no name that it refuses', () => {
    expect(workbookText('x'.repeat(40_000))).toHaveLength(32_767)
    expect(workbookText(`${'x'.repeat(32_765)}🕊️🕊️`)).not.toMatch(/[\ud800-\udbff]…/)
    expect(sheetName("Åtgärder [2027]: 'alla' / delsteg och mer")).toBe('Åtgärder  2027    alla    delst')
  })
  test('a name that any computer can keep', () => {
    expect(fileName(['Handlingsplan', 'Södermalms stadsdelsnämnd', '2027'], 'pdf')).toBe(
      'handlingsplan-sodermalms-stadsdelsnamnd-2027.pdf',
    )
    expect(fileName(['../../etc/passwd"; x', '🕊️'], 'csv')).toBe('etc-passwd-x.csv')
    expect(fileName(['😀'], 'csv')).toBe('fil.csv')
    expect(fileName(['a'.repeat(300)], 'csv')).toHaveLength(124)
  })
})
