import { noteContent } from '@/lib/case-notes/schema'
import type { CaseParts } from '@/lib/case-parts/queries'
import { sql } from '@/lib/platform/db'

export type CaseNoteView = {
  id: string
  at: string
  by: string
  text: string
  /** What was written instead, later. */
  correction: { at: string; by: string; text: string } | null
  /** What a further correction is to name: the last note of the line. */
  lastId: string
}
type Facts = { at: string; by: string; correctsId: string | null }

export const noteRows = (caseId: string) => sql`(
  SELECT 'case_note' AS "table", note.id, note.content, jsonb_build_object('at', note.written_at, 'by', users.name,
    'correctsId', note.corrects_id) AS facts
  FROM case_note note LEFT JOIN users ON users.id = note.written_by_id
  WHERE note.municipality_id = open_municipality_id() AND note.case_id = ${caseId}::uuid
  ORDER BY note.written_at DESC, note.id)`

/** The newest first; a correction beside what it corrects, which is shown still. */
export function notesFrom(parts: CaseParts): CaseNoteView[] {
  const notes = parts.of<Facts>('case_note').map(({ id, facts, open }) => ({
    id,
    correctsId: facts.correctsId,
    at: new Date(facts.at).toISOString(),
    by: facts.by ?? '',
    text: noteContent.parse(open()).text,
  }))
  return notes
    .filter(({ correctsId }) => correctsId === null)
    .map(({ correctsId: _, ...first }) => {
      const { id: lastId, at, by, text } = lastOf(notes, first)
      return { ...first, lastId, correction: lastId === first.id ? null : { at, by, text } }
    })
}

type Note = { id: string; at: string; by: string; text: string }

/** A correction can be corrected in its turn: the last one says what is right. */
function lastOf(notes: readonly (Note & { correctsId: string | null })[], note: Note): Note {
  const next = notes.find(({ correctsId }) => correctsId === note.id)
  return next ? lastOf(notes, next) : note
}
