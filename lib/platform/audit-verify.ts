import { auditDigest, type StoredAuditEvent } from '@/lib/platform/audit'
import { type Anchor, appendAnchors, readAnchors } from '@/lib/platform/audit-anchors'
import { clock } from '@/lib/platform/clock'
import { plainTransaction, quoteLiteral, type RunSql, sql } from '@/lib/platform/db'

/** One municipality's chain. A fault is a sentence that names the event. */
export type VerifiedChain = { municipality: string; events: number; faults: string[] }
export type AuditReport = { chains: VerifiedChain[]; anchorFaults: string[] }

/**
 * Walks every chain from its first event, computes each digest anew, and holds it against the anchors of earlier
 * runs. A chain without fault gets an anchor at its head. Events after the newest anchor can be cut off unseen:
 * run it often.
 */
export async function verifyAudit(): Promise<AuditReport> {
  const { anchors, faults: anchorFaults } = readAnchors()
  const chains: VerifiedChain[] = []
  for (const municipality of await listMunicipalities(anchors)) {
    const own = anchors.filter((anchor) => anchor.municipalityId === municipality.id)
    chains.push(await verifyOne(municipality, own))
  }
  return { chains, anchorFaults }
}

type Municipality = { id: string; slug: string }

/** Also those that only an anchor remembers: their rows may all have been removed. */
async function listMunicipalities(anchors: readonly Anchor[]): Promise<Municipality[]> {
  const known = await plainTransaction('SELECT 1', (run) =>
    run<Municipality>(sql`SELECT id, slug FROM municipality ORDER BY slug`),
  )
  const remembered = new Set(anchors.map((anchor) => anchor.municipalityId))
  for (const { id } of known) remembered.delete(id)
  return [...known, ...[...remembered].map((id) => ({ id, slug: id }))]
}

async function verifyOne({ id, slug }: Municipality, anchors: readonly Anchor[]): Promise<VerifiedChain> {
  const walk = new ChainWalk(anchors)
  const opening = `SELECT set_config('app.municipality_id', ${quoteLiteral(id)}, true)`
  await plainTransaction(opening, async (run) => {
    for await (const event of eventsOf(run, id)) walk.step(event)
  })
  walk.end()
  const { head, faults } = walk
  const isNew = head !== undefined && !anchors.some((anchor) => anchor.seq === head.seq)
  if (isNew && faults.length === 0) {
    appendAnchors([{ municipalityId: id, seq: head.seq, hash: head.hash, at: clock.now().toISOString() }])
  }
  return { municipality: slug, events: walk.count, faults: shortened(faults) }
}

const batch = 10_000

async function* eventsOf(run: RunSql, municipalityId: string): AsyncGenerator<StoredAuditEvent> {
  let last: number | null = null
  for (;;) {
    const events: StoredAuditEvent[] = await run<StoredAuditEvent>(sql`
      SELECT municipality_id AS "municipalityId", seq,
        to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at,
        actor_id AS "actorId", actor_role AS "actorRole", action, object_type AS "objectType",
        object_id AS "objectId", detail::text AS detail,
        encode(previous_hash, 'hex') AS "previousHash", encode(hash, 'hex') AS hash
      FROM audit_event WHERE municipality_id = ${municipalityId}::uuid AND (${last}::bigint IS NULL OR seq > ${last}::bigint)
      ORDER BY seq LIMIT ${batch}`)
    yield* events
    last = events.at(-1)?.seq ?? null
    if (events.length < batch) return
  }
}

class ChainWalk {
  readonly faults: string[] = []
  count = 0
  head: StoredAuditEvent | undefined
  private readonly anchors: Map<number, Anchor>

  constructor(anchors: readonly Anchor[]) {
    this.anchors = new Map(anchors.map((anchor) => [anchor.seq, anchor]))
  }

  step(event: StoredAuditEvent) {
    const { seq } = event
    const expected = (this.head?.seq ?? 0) + 1
    if (seq > expected) this.faults.push(`${spanOf(expected, seq - 1)} missing`)
    if (seq < expected) this.faults.push(`event ${seq} was put in before the first`)
    if (auditDigest(event) !== event.hash) this.faults.push(`event ${seq} has been changed`)
    if (event.previousHash !== (this.head?.hash ?? '')) {
      this.faults.push(`event ${seq} does not follow the one before it`)
    }
    const anchor = this.anchors.get(seq)
    if (anchor && anchor.hash !== event.hash) {
      this.faults.push(`event ${seq} has been rewritten since it was anchored ${anchor.at}`)
    }
    this.head = event
    this.count += 1
  }

  end() {
    const last = this.head?.seq ?? 0
    const furthest = [...this.anchors.values()].sort((one, other) => other.seq - one.seq)[0]
    if (furthest && furthest.seq > last) {
      this.faults.push(`${spanOf(last + 1, furthest.seq)} missing: they were there ${furthest.at}`)
    }
  }
}

const spanOf = (first: number, last: number) =>
  first === last ? `event ${first} is` : `events ${first} to ${last} are`

const mostFaults = 20

function shortened(faults: string[]): string[] {
  const more = faults.length - mostFaults
  return more > 0 ? [...faults.slice(0, mostFaults), `and ${more} more`] : faults
}
