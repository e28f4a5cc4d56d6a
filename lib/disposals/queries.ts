import {
  type DisposalState,
  disposalNumber,
  hindrance,
  isAnother,
  type LeftOutReason,
} from '@/lib/disposals/rules'
import {
  type CertificateFormat,
  certificateChoice,
  disposalChoice,
  nothingAsked,
} from '@/lib/disposals/schema'
import { findLogo } from '@/lib/municipality-looks/queries'
import type { Logo } from '@/lib/municipality-looks/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { type RunSql, type Sql, sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { can } from '@/lib/policy/may'
import type { Actor } from '@/lib/policy/reach'
import { listAged } from '@/lib/retained-records/queries'
import { type RecordKind, recordKinds } from '@/lib/retained-records/schema'
import { standingDecisions } from '@/lib/retention/queries'
import { type RuleKey, retentionOf } from '@/lib/retention/rules'

/** A list without its items. Names are those of the officers who signed. */
export type DisposalFacts = {
  id: string
  number: string
  state: DisposalState
  version: number
  records: number
  destroyed: number
  leftOut: number
  preparedAt: string
  preparedBy: string | null
  proposedAt: string | null
  proposedBy: string | null
  approvedAt: string | null
  approvedBy: string | null
  carriedOutAt: string | null
  withdrawnAt: string | null
}
export type DisposalRow = { id: string; state: DisposalState; version: number; proposedById: string | null }

type Moment = 'preparedAt' | 'proposedAt' | 'approvedAt' | 'carriedOutAt' | 'withdrawnAt'
type Stored = Omit<DisposalFacts, Moment | 'number'> & {
  year: number
  number: number
} & Record<Moment, Date | null>

const stored = (where: Sql) => sql`
  SELECT list.id, list.year, list.number, list.state::text AS state, list.version,
    list.prepared_at AS "preparedAt", list.proposed_at AS "proposedAt", list.approved_at AS "approvedAt",
    list.carried_out_at AS "carriedOutAt", list.withdrawn_at AS "withdrawnAt",
    preparer.name AS "preparedBy", proposer.name AS "proposedBy", approver.name AS "approvedBy",
    counted.records, counted.destroyed, counted."leftOut"
  FROM disposal_list list
  LEFT JOIN users preparer ON preparer.id = list.prepared_by_id
  LEFT JOIN users proposer ON proposer.id = list.proposed_by_id
  LEFT JOIN users approver ON approver.id = list.approved_by_id
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS records, (count(*) FILTER (WHERE state = 'destroyed'))::int AS destroyed,
      (count(*) FILTER (WHERE state = 'left_out'))::int AS "leftOut"
    FROM disposal_item WHERE municipality_id = open_municipality_id() AND list_id = list.id) AS counted
  WHERE list.municipality_id = open_municipality_id() ${where}`

const text = (moment: Date | null) => moment?.toISOString() ?? null

function factsOf({ year, number, ...row }: Stored): DisposalFacts {
  return {
    ...row,
    number: disposalNumber(year, number),
    preparedAt: row.preparedAt?.toISOString() ?? '',
    proposedAt: text(row.proposedAt),
    approvedAt: text(row.approvedAt),
    carriedOutAt: text(row.carriedOutAt),
    withdrawnAt: text(row.withdrawnAt),
  }
}

async function findFacts(run: RunSql, listId: string): Promise<DisposalFacts | null> {
  const [row] = await run<Stored>(stored(sql`AND list.id = ${listId}::uuid`))
  return row ? factsOf(row) : null
}

/** For the policy, and to know whose hand has signed; in a command the row is locked until the end. */
export async function findList(run: RunSql, listId: string, lock: Sql = sql``): Promise<DisposalRow | null> {
  const [row] = await run<DisposalRow>(sql`
    SELECT id, state::text AS state, version, proposed_by_id AS "proposedById" FROM disposal_list
    WHERE municipality_id = open_municipality_id() AND id = ${listId}::uuid ${lock}`)
  return row ?? null
}

export type DisposalOverview = {
  lists: DisposalFacts[]
  /** Due and on no list, and the last day for the first of them. */
  waiting: { records: number; held: number; mustBy: IsoDate | null }
  today: IsoDate
  can: { prepare: boolean }
}

const mostLists = 100

export const listDisposals = defineQuery({
  allow: 'disposal.list',
  input: nothingAsked,
  async run({ run, actor, today }): Promise<DisposalOverview> {
    const rows = await run<Stored>(sql`${stored(sql``)} ORDER BY list.year DESC, list.number DESC
      LIMIT ${mostLists}`)
    return {
      lists: rows.map(factsOf),
      waiting: await waitingNow(run, today),
      today,
      can: { prepare: can(actor, 'disposal.prepare', {}) },
    }
  },
})

async function waitingNow(run: RunSql, today: IsoDate): Promise<DisposalOverview['waiting']> {
  const decisions = await standingDecisions(run)
  const aged = await listAged(run, recordKinds, today)
  const due = aged.filter((record) => hindrance(record, decisions, today) === null)
  const lastDays = due.flatMap((record) => {
    const retention = retentionOf(record, decisions, today)
    return retention.standing === 'term' ? [retention.mustBy] : []
  })
  return {
    records: due.length,
    held: aged.filter(({ held }) => held).length,
    mustBy: lastDays.sort()[0] ?? null,
  }
}

export type DisposalItem = {
  recordId: string
  kind: RecordKind
  recordNumber: string
  rule: RuleKey
  act: string
  section: string
  registerNumber: string
  triggerOn: IsoDate
  mayFrom: IsoDate
  mustBy: IsoDate
  state: 'listed' | 'left_out' | 'destroyed'
  leftOutBecause: LeftOutReason | ''
  files: number
}

const itemsOf = (run: RunSql, listId: string) =>
  run<DisposalItem>(sql`
    SELECT record_id AS "recordId", kind, record_number AS "recordNumber", rule, act, section,
      register_number AS "registerNumber", trigger_on::text AS "triggerOn", may_from::text AS "mayFrom",
      must_by::text AS "mustBy", state::text AS state, left_out_because AS "leftOutBecause", files
    FROM disposal_item WHERE municipality_id = open_municipality_id() AND list_id = ${listId}::uuid
    ORDER BY must_by, kind, record_number, record_id`)

export type DisposalView = DisposalFacts & {
  items: DisposalItem[]
  today: IsoDate
  /** The reader proposed it: the other hand must be somebody else's. */
  ownProposal: boolean
  can: { propose: boolean; approve: boolean; withdraw: boolean; certify: boolean }
}

export const getDisposalList = defineQuery({
  allow: 'disposal.read',
  input: disposalChoice,
  load: ({ run, input }) => findList(run, input.listId),
  async run({ run, actor, row, today }): Promise<DisposalView | null> {
    const facts = await findFacts(run, row.id)
    if (!facts) return null
    return {
      ...facts,
      items: await itemsOf(run, row.id),
      today,
      ownProposal: row.proposedById === actor.userId,
      can: abilities(actor, row),
    }
  },
})

function abilities(actor: Actor, row: DisposalRow): DisposalView['can'] {
  return {
    propose: can(actor, 'disposal.propose', row),
    approve: can(actor, 'disposal.approve', row) && isAnother(row.proposedById, actor.userId),
    withdraw: can(actor, 'disposal.withdraw', row),
    certify: row.state === 'carried_out' && can(actor, 'disposal.certify', row),
  }
}

export type CertificateView = DisposalFacts & {
  format: CertificateFormat
  items: DisposalItem[]
  today: IsoDate
  municipality: { name: string; accent: string }
  logo: Logo | null
}

/** Gallringsprotokoll: what was destroyed, under which rule, who answers for it. Taking it out is written in the trail. */
export const getCertificate = defineQuery({
  allow: 'disposal.certify',
  input: certificateChoice,
  audited: ({ format }) => ({ format }),
  load: ({ run, input }) => findList(run, input.listId),
  async run({ run, actor, row, input, today }): Promise<CertificateView | null> {
    const facts = await findFacts(run, row.id)
    if (facts?.state !== 'carried_out') return null
    const { name, accent } = actor.municipality
    return {
      ...facts,
      ...{ format: input.format, today, municipality: { name, accent } },
      items: await itemsOf(run, row.id),
      logo: await findLogo({ run, actor }),
    }
  },
})
