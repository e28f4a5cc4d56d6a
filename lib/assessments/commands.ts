import { randomUUID } from 'node:crypto'
import { readStanding } from '@/lib/assessments/queries'
import { refuseDecision, refuseExtension, refuseMoment } from '@/lib/assessments/rules'
import {
  type AssessmentContent,
  type AssessmentDecision,
  type AssessmentKind,
  assessmentContent,
  extensionInput,
  preliminaryInput,
  protectionInput,
  stepInput,
} from '@/lib/assessments/schema'
import { type Acting, takeStep } from '@/lib/concern-steps/commands'
import { keyOf, lockReport, type ReportOnItsWay } from '@/lib/concern-steps/queries'
import type { StepKey } from '@/lib/concern-steps/rules'
import { lawOn, momentAt, preliminaryClock } from '@/lib/concerns/rules'
import { findRemainder } from '@/lib/handovers/queries'
import { done, invalid, type Outcome, refuse } from '@/lib/platform/errors'
import { defineCommand } from '@/lib/platform/gate'
import { sealUnder } from '@/lib/platform/sealing'

type Assessed = Outcome<{ id: string }>

const notNow = () => refuse({ kind: 'not_allowed_now', reason: 'state' })

type Making = {
  kind: AssessmentKind
  decision: AssessmentDecision
  decidedAt: Date
  extendedTo?: string
  corrects?: string
  content: Partial<AssessmentContent>
}

/** Writes it down, sealed, under the law of the day the report came in. */
async function write({ tx, run, actor, now, row }: Acting, making: Making): Promise<string> {
  const { kind, decision, decidedAt, extendedTo, corrects, content } = making
  const [id, law] = [randomUUID(), lawOn(row.receivedOn)]
  const said = assessmentContent.parse({
    ...content,
    byName: actor.name,
    byTitle: actor.membership.title ?? '',
  })
  await tx.concernAssessment.create({
    data: {
      ...{ municipalityId: actor.municipality.id, id, reportId: row.id, kind, decision, decidedAt },
      act: law.act,
      section: kind === 'protection' ? law.protection.section : law.preliminary.section,
      registeredAt: now,
      decidedById: actor.userId,
      extendedTo: extendedTo ? new Date(extendedTo) : null,
      correctsId: corrects || null,
      content: sealUnder(await keyOf(run, actor, row), { table: 'concern_assessment', id }, said),
    },
    select: { id: true },
  })
  return id
}

type Correcting = { corrects: string; why: string }

/** The first of its kind, or a correction of the one that stands: whoever saw another does not decide over it. */
async function refuseOutdated(
  { run, row }: Acting,
  kind: AssessmentKind,
  { corrects, why }: Correcting,
): Promise<Outcome<never> | null> {
  const standing = await readStanding(run, row.id, kind)
  if ((standing ?? '') !== corrects) return notNow()
  return corrects && !why ? invalid('why', 'required') : null
}

/** Skyddsbedömning: is anyone in need of protection at once? */
function protection(step: 'assess_protection' | 'correct_protection') {
  return defineCommand({
    allow: step === 'assess_protection' ? 'concern.assess' : 'concern.correct',
    input: protectionInput,
    load: lockReport,
    async run({ tx, run, actor, now, input, row, audit }): Promise<Assessed> {
      const acting = { tx, run, actor, now, row }
      if (row.subject === 'adult') return invalid('', 'not_for_adult')
      if (isFirst(step) !== (input.corrects === '')) return notNow()
      const outdated = await refuseOutdated(acting, 'protection', input)
      if (outdated) return outdated
      const { on, at, decision, corrects, why, basis, reasons, action } = input
      const decidedAt = momentAt(on, at)
      const fault = refuseMoment(decidedAt, { receivedAt: row.receivedAt, now })
      if (fault) return invalid(fault.field, fault.key)
      if (decision === 'needed' && action === '') return invalid('action', 'say_action')
      const content = { basis, reasons, action, why }
      const id = await write(acting, { kind: 'protection', decision, decidedAt, corrects, content })
      const change = isFirst(step) ? { protectionAssessedAt: decidedAt } : {}
      const state = await takeStep(acting, step, { change })
      audit(row.id, { from: row.state, state, assessment: id, decision, corrects: corrects || null })
      return done({ id: row.id })
    },
  })
}

const isFirst = (step: StepKey) => step === 'assess_protection' || step === 'decide'

export const assessProtection = protection('assess_protection')
export const correctProtection = protection('correct_protection')

/** Förhandsbedömning: what is to be done with the report. */
function preliminary(step: 'decide' | 'correct_decision') {
  return defineCommand({
    allow: step === 'decide' ? 'concern.decide' : 'concern.correct',
    input: preliminaryInput,
    load: lockReport,
    async run({ tx, run, actor, now, input, row, audit }): Promise<Assessed> {
      const acting = { tx, run, actor, now, row }
      if (isFirst(step) !== (input.corrects === '')) return notNow()
      const outdated = await refuseOutdated(acting, 'preliminary', input)
      if (outdated) return outdated
      const { id: _, on, at, decision, corrects, ...said } = input
      const decidedAt = momentAt(on, at)
      const fault =
        refuseMoment(decidedAt, { receivedAt: row.receivedAt, now }) ?? refuseDecision(row.subject, input)
      if (fault) return invalid(fault.field, fault.key)
      if (isWithoutProtection(row)) return invalid('', 'protection_first')
      const content = onlyAsked(row, said, decision)
      const id = await write(acting, { kind: 'preliminary', decision, decidedAt, corrects, content })
      const first = isFirst(step) ? { preliminaryDecidedAt: decidedAt } : {}
      const state = await takeStep(acting, step, { decision, change: { ...first, decision } })
      audit(row.id, { from: row.state, state, assessment: id, decision, corrects: corrects || null })
      return done({ id: row.id })
    },
  })
}

/** SoL 20:1 comes before 20:2: nobody decides about a child whose need of protection has not been assessed. */
const isWithoutProtection = ({ subject, protectionAssessedOn }: ReportOnItsWay) =>
  subject !== 'adult' && protectionAssessedOn === null

type Said = Omit<ReturnType<typeof preliminaryInput.parse>, 'id' | 'on' | 'at' | 'decision' | 'corrects'>

/** A field that the decision has no use for may have been filled before the decision was chosen. */
function onlyAsked({ subject }: ReportOnItsWay, said: Said, decision: AssessmentDecision): Said {
  const heard = subject === 'adult' ? { childHeard: '' as const, childHeardHow: '' } : {}
  const consented =
    subject === 'adult' && decision === 'open_inquiry' ? {} : { consent: '' as const, consentHow: '' }
  const passedOn = decision === 'pass_on' ? {} : { recipient: '' as const, recipientName: '' }
  return { ...said, ...heard, ...consented, ...passedOn }
}

export const decideConcern = preliminary('decide')
export const correctDecision = preliminary('correct_decision')

/** The term of the preliminary assessment, for synnerliga skäl. */
export const extendTerm = defineCommand({
  allow: 'concern.extend',
  input: extensionInput,
  load: lockReport,
  async run({ tx, run, actor, now, today, input, row, audit }): Promise<Assessed> {
    const acting = { tx, run, actor, now, row }
    const { dueOn } = preliminaryClock(row, today)
    const fault = refuseExtension(input.until, { dueOn, today })
    if (fault) return invalid(fault.field, fault.key)
    const id = await write(acting, {
      ...{ kind: 'extension', decision: 'extended', decidedAt: now, extendedTo: input.until },
      content: { reasons: input.reasons },
    })
    const state = await takeStep(acting, 'extend', { change: { extendedTo: new Date(input.until) } })
    audit(row.id, { state, assessment: id, from: dueOn, to: input.until })
    return done({ id: row.id })
  },
})

/** What the decision led to is done, or the report stays open and says what remains. */
export const closeConcern = defineCommand({
  allow: 'concern.close',
  input: stepInput,
  load: lockReport,
  async run({ tx, run, actor, now, row, audit }): Promise<Assessed> {
    const remainder = await findRemainder(run, row)
    if (remainder) return invalid('remains', remainder)
    const state = await takeStep({ tx, run, actor, now, row }, 'close')
    audit(row.id, { from: row.state, state, decision: row.decision })
    return done({ id: row.id })
  },
})
