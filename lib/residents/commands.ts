import { randomUUID } from 'node:crypto'
import { areaOf } from '@/lib/areas/rules'
import {
  attachConcernFile,
  type FileOwner,
  type KeptConcernFile,
  storeConcernFile,
} from '@/lib/concern-attachments/commands'
import { nextNumber, notifyReceivers } from '@/lib/concerns/commands'
import type { Surroundings } from '@/lib/concerns/queries'
import { concernNumber } from '@/lib/concerns/rules'
import { concernContent, personOf } from '@/lib/concerns/schema'
import { codeOf, keepCode } from '@/lib/follow-up-codes/commands'
import { writtenCode } from '@/lib/follow-up-codes/rules'
import { isProof, type Suspicion, suspicionsOf, waitBeforeForm } from '@/lib/form-proofs/rules'
import { isValidToday } from '@/lib/members/queries'
import { indexPeople } from '@/lib/person-index/commands'
import { dayInStockholm, type IsoDate } from '@/lib/platform/clock'
import { type RunSql, sql, type Tx } from '@/lib/platform/db'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { ageOfToken, proofDigest } from '@/lib/platform/form-tokens'
import { type PublicContext, preparePublicCommand } from '@/lib/platform/public-gate'
import { sealRecord } from '@/lib/platform/sealing'
import { countVisit } from '@/lib/platform/visitors'
import { receiveResidentFiles } from '@/lib/residents/import'
import { residentForm, surroundingsOf } from '@/lib/residents/queries'
import { mostBytesWithResidents } from '@/lib/residents/rules'
import { type ResidentReport, residentReport } from '@/lib/residents/schema'
import { type Routed, readRules, routeReport } from '@/lib/routing/queries'

type Filing = PublicContext<ResidentReport>

/**
 * Files a resident's report with the same content as the staff's, or holds it for somebody to look at. The answer is
 * the same: a machine does not learn that it was seen through, and a person has a code either way.
 */
export const fileResidentReport = preparePublicCommand({
  allow: 'concern.file_public',
  input: residentReport,
  wait: (tries, { proof }) => waitBeforeForm(tries, proof !== ''),
  async prepare(given, tries): Promise<Outcome<ResidentReport>> {
    const received = await receiveResidentFiles(given.files, tries)
    return received.ok ? done({ ...given, files: received.value }) : received
  },
  run: async (context) => {
    const { run, resident, input, audit, secretOf } = context
    const surroundings = await surroundingsOf(run, resident)
    if (input.areaId && !surroundings.areas.some(({ id: known }) => known === input.areaId)) {
      return invalid('areaId', 'invalid_choice')
    }
    const routed = await routeResident(run, surroundings, input)
    if (!routed) return invalid('', 'no_receiving_unit')
    const { unit } = routed
    const suspicions = await suspicionsAbout(context, residentForm)
    const id = randomUUID()
    const held = suspicions.length > 0
    const kept = await keepFiles(context)
    if (!kept.ok) return kept
    const files = kept.value
    if (held) await hold(context, { id, ...routed, files, suspicions })
    else await file(context, { id, ...routed, files })
    await attachFiles(context, files, held ? { heldId: id } : { reportId: id })
    const [municipalityId, { language }] = [resident.municipality.id, input]
    const leads = held ? { heldId: id } : { reportId: id }
    await keepCode(context, { municipalityId, language, code: codeOf(secretOf), ...leads })
    const said = { unit: unit.id, ...(files.length > 0 && { files: files.length }) }
    audit(id, held ? { held: suspicions, ...said } : { state: 'received', ...said })
    return done({})
  },
  show: async ({ secretOf }) => ({ code: writtenCode(codeOf(secretOf)) }),
})

type Sent = Pick<PublicContext<unknown>, 'run' | 'resident' | 'visitor' | 'submissionKey' | 'now'> & {
  input: Pick<ResidentReport, 'trap' | 'stamp' | 'proof'>
}

export async function suspicionsAbout(context: Sent, form: string): Promise<Suspicion[]> {
  const { run, resident, visitor, input, submissionKey, now } = context
  const { trap, stamp, proof } = input
  const token = { key: submissionKey, stamp }
  const right = isProof(proofDigest(submissionKey, proof)) ? 'right' : 'wrong'
  return suspicionsOf({
    trap,
    age: ageOfToken({ municipalityId: resident.municipality.id, form }, token, now),
    proof: proof === '' ? 'none' : right,
    earlier: await countVisit(run, `sent ${form}`, visitor),
  })
}

const keeping = ({ run, resident, now }: Filing) => ({ run, now, actor: { ...resident, userId: null } })

async function keepFiles(context: Filing): Promise<Outcome<KeptConcernFile[]>> {
  const room = { field: 'files', most: mostBytesWithResidents }
  const files: KeptConcernFile[] = []
  for (const file of context.input.files) {
    const kept = await storeConcernFile(keeping(context), file, room)
    if (!kept.ok) return invalid('files', 'file_later')
    files.push(kept.value)
  }
  return done(files)
}

async function attachFiles(context: Filing, files: readonly KeptConcernFile[], owner: FileOwner) {
  for (const file of files) await attachConcernFile(keeping(context), file, owner)
}

type RoutedReport = Routed & { areaId: string | null }

/** By where it is: what was chosen, or the one place that the answer to "where" names. */
async function routeResident(
  run: RunSql,
  surroundings: Surroundings,
  { subject, danger, areaId, whereabouts }: ResidentReport,
): Promise<RoutedReport | null> {
  const place = { school: whereabouts, address: '', protectedIdentity: false }
  const { id } = areaOf(surroundings.areas, areaId, [place])
  const routed = routeReport(await readRules(run), {
    ...{ ...surroundings, areaId: id, chosenUnitId: '', fromUnitId: null },
    ...{ subject, danger: danger === 'yes' },
  })
  return routed && { ...routed, areaId: id || null }
}

type Held = RoutedReport & { id: string; files: KeptConcernFile[]; suspicions: Suspicion[] }

async function hold(
  { run, tx, resident, input, now }: Filing,
  { id, unit, areaId, files, suspicions }: Held,
) {
  const municipalityId = resident.municipality.id
  const sealed = await sealRecord(run, municipalityId, {
    table: 'held_report',
    id,
    json: contentOf(input, files),
  })
  await tx.heldReport.create({
    data: {
      municipalityId,
      id,
      receivedAt: now,
      ...factsOf(input),
      ...{ areaId, receivingUnitId: unit.id },
      suspicions,
      ...sealed,
    },
  })
  await tellOfHeld(run, { id, unitId: unit.id, day: dayInStockholm(now) })
}

/** To the reception's case workers, once until they have read it: a thousand held reports are one thing to look at. */
async function tellOfHeld(run: RunSql, { id, unitId, day }: { id: string; unitId: string; day: string }) {
  await run(sql`
    INSERT INTO notification (municipality_id, id, user_id, kind, object_type, object_id, params)
    SELECT DISTINCT ON (member.user_id) member.municipality_id, gen_random_uuid(), member.user_id, 'report_held',
      'held_report', ${id}::uuid, jsonb_build_object('number', ${day}::text)
    FROM membership member
    WHERE member.municipality_id = open_municipality_id() AND member.unit_id = ${unitId}::uuid
      AND member.role = 'case_worker' AND ${isValidToday} AND NOT EXISTS (
        SELECT 1 FROM notification unread WHERE unread.municipality_id = member.municipality_id
          AND unread.user_id = member.user_id AND unread.kind = 'report_held' AND unread.read_at IS NULL)
    RETURNING id`)
}

async function file(
  { run, tx, resident, input, now, today }: Filing,
  { id, unit, areaId, policeFirst, files }: Omit<Held, 'suspicions'>,
) {
  const report = {
    ...{ id, receivedAt: now, ...factsOf(input) },
    ...{ areaId, receivingUnitId: unit.id, policeFirst },
  }
  await registerResidentReport({ run, tx, actor: resident, today }, report, contentOf(input, files))
}

const factsOf = ({ subject, danger }: ResidentReport) => ({ subject, immediateDanger: danger === 'yes' })

export type ResidentFacts = ReturnType<typeof factsOf> & {
  id: string
  receivedAt: Date
  areaId: string | null
  receivingUnitId: string
  policeFirst: boolean
}
type Registering = { run: RunSql; tx: Tx; actor: { municipality: { id: string } }; today: IsoDate }

/** A report in the inbox, with its number and its clocks counted from the day it came in. */
export async function registerResidentReport(
  { run, tx, actor, today }: Registering,
  facts: ResidentFacts,
  content: unknown,
): Promise<string> {
  const [municipalityId, { id, receivingUnitId }] = [actor.municipality.id, facts]
  const year = Number(dayInStockholm(facts.receivedAt).slice(0, 4))
  const number = await nextNumber(run, actor, year)
  const sealed = await sealRecord(run, municipalityId, { table: 'concern_report', id, json: content })
  await tx.concernReport.create({
    data: {
      municipalityId,
      year,
      number,
      channel: 'resident',
      source: 'resident',
      state: 'received',
      ...facts,
      ...sealed,
    },
  })
  const { people } = concernContent.parse(content)
  await indexPeople(run, { kind: 'concern', id, people }, { today, municipalityId })
  const name = concernNumber(year, number)
  await notifyReceivers({ run, actor }, { reportId: id, unitId: receivingUnitId })
  return name
}

/** The shape of every report (ConcernContent): whoever reads need not know which form it came through. */
function contentOf(input: ResidentReport, files: readonly KeptConcernFile[]) {
  const { observed, observedWhen, basis, subject, name, whereabouts, identity } = input
  const named = identity === 'named'
  return {
    ...{ observed, observedWhen, basis },
    people: [personOf({ kind: subject, name, school: whereabouts })],
    attachments: files.map(({ fileId: _, ...named }) => named),
    reporterName: named ? input.reporterName : '',
    reporterPhone: named ? input.reporterPhone : '',
  }
}
