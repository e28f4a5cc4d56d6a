import { createHash } from 'node:crypto'
import { type RunSql, sql, type WriteSql } from '@/lib/platform/db'
import type { Actor } from '@/lib/policy/reach'

/** Ids, field names and office facts (state, date, §); never personal text. */
export type AuditDetail = Record<string, string | number | boolean | null | readonly string[]>

export type AuditEntry = {
  municipalityId: string
  actorId: string | null
  actorRole: string
  action: string
  objectType: string
  objectId: string | null
  detail: AuditDetail
}

/** What a person has done, for the trail. The first word of the action is the kind of object. */
export function auditEntry(
  actor: Actor,
  action: string,
  event: { objectId: string | null; detail?: AuditDetail },
): AuditEntry {
  return {
    municipalityId: actor.municipality.id,
    actorId: actor.userId,
    actorRole: actor.membership.role,
    action,
    objectType: action.split('.')[0] ?? action,
    objectId: event.objectId,
    detail: event.detail ?? {},
  }
}

/** Writes the event in the caller's transaction: no event, no act. The trigger sets sequence, time and hash. */
export async function writeAuditEvent(write: WriteSql, entry: AuditEntry) {
  await write(sql`
    INSERT INTO audit_event
      (municipality_id, seq, at, actor_id, actor_role, action, object_type, object_id, detail, previous_hash, hash)
    VALUES (${entry.municipalityId}::uuid, 0, now(), ${entry.actorId}::uuid, ${entry.actorRole}, ${entry.action},
      ${entry.objectType}, ${entry.objectId}::uuid, ${JSON.stringify(entry.detail)}::jsonb, ''::bytea, ''::bytea)`)
}

type ManyEntries = Omit<AuditEntry, 'objectId' | 'detail'> & {
  objects: readonly { id: string; detail: AuditDetail }[]
}

/** The same act on several objects: an event for each, in one statement, in the order given. */
export async function writeAuditEvents(run: RunSql, { objects, ...entry }: ManyEntries) {
  await run(sql`
    INSERT INTO audit_event
      (municipality_id, seq, at, actor_id, actor_role, action, object_type, object_id, detail, previous_hash, hash)
    SELECT ${entry.municipalityId}::uuid, 0, now(), ${entry.actorId}::uuid, ${entry.actorRole}, ${entry.action},
      ${entry.objectType}, (object->>'id')::uuid, object->'detail', ''::bytea, ''::bytea
    FROM jsonb_array_elements(${JSON.stringify(objects)}::jsonb) WITH ORDINALITY AS given (object, place)
    ORDER BY place`)
}

/** An event as stored, every part as the text the database hashed. */
export type StoredAuditEvent = {
  municipalityId: string
  seq: number
  at: string
  actorId: string | null
  actorRole: string
  action: string
  objectType: string
  objectId: string | null
  detail: string
  previousHash: string
  hash: string
}

/** The digest of an event, computed outside the database: must equal what link_audit_event() in SQL gives. */
export function auditDigest(event: StoredAuditEvent): string {
  const parts = [
    event.municipalityId,
    String(event.seq),
    event.at,
    event.actorId,
    event.actorRole,
    event.action,
    event.objectType,
    event.objectId,
    event.detail,
    event.previousHash,
  ]
  const bytes = parts.map((part) => (part === null ? '-;' : `${Buffer.byteLength(part)}:${part};`)).join('')
  return createHash('sha256').update(bytes, 'utf8').digest('hex')
}
