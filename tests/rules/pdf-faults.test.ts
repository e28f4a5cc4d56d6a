import { expect, test } from 'vitest'
import { faultsOf, type PageFacts, type PdfFacts, type StructureNode } from '@/tests/support/pdf-faults'

/** The checks of the checker: each fault, planted in a sound document, is named by its number. */
const content = (id: number): StructureNode => ({ type: 'content', id: `p1R_mc${id}` })
const link = { type: 'annotation', id: 'pdfjs_internal_id_9R' }

function page(changes: Partial<PageFacts> = {}, ...more: StructureNode[]): PageFacts {
  return {
    steps: [
      { kind: 'mark', artifact: true, id: null },
      { kind: 'paint' },
      { kind: 'end' },
      { kind: 'mark', artifact: false, id: 0 },
      { kind: 'paint' },
      { kind: 'end' },
    ],
    tree: {
      role: 'Root',
      children: [
        { role: 'H1', children: [content(0)] },
        { role: 'Link', children: [link] },
        { role: 'Table', children: [{ role: 'TR', children: [{ role: 'TH', scope: 'Column' }] }] },
        ...more,
      ],
    },
    links: [{ id: link.id, words: 'Till avsnitt 2' }],
    fonts: [{ name: 'Source Sans 3', embedded: true }],
    text: 'Rubrik',
    ...changes,
  }
}

const sound: PdfFacts = {
  identified: 'PDF/UA-1',
  title: 'Plan',
  showsTitle: true,
  language: 'sv',
  marked: true,
  suspects: false,
  locked: false,
  programs: false,
  pages: [page()],
}

test('a sound document has no faults', () => expect(faultsOf(sound)).toEqual([]))

const steps = page().steps
const planted: [fault: string, changes: Partial<PdfFacts>][] = [
  ['06-002', { identified: '' }],
  ['06-003', { title: '' }],
  ['07-001', { showsTitle: false }],
  ['11-006', { language: '' }],
  ['01-006', { marked: false }],
  ['01-007', { suspects: true }],
  ['26-001', { locked: true }],
  ['25-001', { programs: true }],
  ['14-003', { pages: [page({}, { role: 'H3' })] }],
  ['01-005: shown', { pages: [page({ steps: [...steps, { kind: 'paint' }] })] }],
  [
    '01-005: content 7 is not in',
    { pages: [page({ steps: [...steps, { kind: 'mark', artifact: false, id: 7 }] })] },
  ],
  ['01-005: content 8 is not on', { pages: [page({}, content(8))] }],
  ['told twice', { pages: [page({}, content(0))] }],
  ['01-004', { pages: [page({ steps: [{ kind: 'mark', artifact: true, id: null }, ...steps.slice(3)] })] }],
  ['01-003', { pages: [page({ steps: [...steps.slice(3, 5), ...steps.slice(0, 3), { kind: 'end' }] })] }],
  ['02-001', { pages: [page({}, { role: 'Paragraf' })] }],
  ['13-004', { pages: [page({}, { role: 'Figure', alt: ' ' })] }],
  ['15-003', { pages: [page({}, { role: 'TH' })] }],
  ['09-004', { pages: [page({}, { role: 'L', children: [{ role: 'P' }] })] }],
  ['28-011', { pages: [page({ links: [{ id: 'another', words: 'x' }] })] }],
  ['28-012', { pages: [page({ links: [{ id: link.id, words: '' }] })] }],
  ['31-009', { pages: [page({ fonts: [{ name: 'Arial', embedded: false }] })] }],
  ['31-027', { pages: [page({ text: 'Rubr\uFFFDk' })] }],
]

test.each(planted)('%s is found', (fault, changes) => {
  const found = faultsOf({ ...sound, ...changes })
  expect(found).toHaveLength(1)
  expect(found[0]).toContain(fault)
})
