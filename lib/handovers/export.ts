import type { AssessmentView, ConcernWork } from '@/lib/assessments/queries'
import type { ConcernState, ConcernSubject } from '@/lib/concerns/rules'
import type { ConcernContent } from '@/lib/concerns/schema'
import { attachmentName } from '@/lib/handovers/rules'
import { type HandoverDocument, handoverFormat } from '@/lib/handovers/schema'
import type { Actor } from '@/lib/policy/reach'
import { kindNow } from '@/lib/settled-ages/rules'
import { endingOf, mediaTypes } from '@/lib/stored-files/rules'
import type { FileKind } from '@/lib/stored-files/schema'

type Report = {
  receivedAt: Date
  subject: ConcernSubject
  source: string
  immediateDanger: boolean
  decision: string | null
  state: ConcernState
}
export type HandedFile = { id: string; name: string; kind: FileKind; bytes: number; sha256: string }
type Given = {
  id: string
  now: Date
  actor: Actor
  number: string
  report: Report
  content: ConcernContent
  work: Pick<ConcernWork, 'assessments' | 'steps' | 'ages'>
  files: readonly HandedFile[]
}

/** The report with all that was assessed and done, as another system reads it. */
export function documentOf({
  id,
  now,
  actor,
  number,
  report,
  content,
  work,
  files,
}: Given): HandoverDocument {
  const { name, municipality, membership } = actor
  const { observed, heard, ownWords, observedWhen, basis, done, earlier } = content
  const { subject, source, immediateDanger } = report
  return {
    ...handoverFormat,
    handover: {
      ...{ id, madeAt: now.toISOString(), by: name, title: membership.title ?? '' },
      ...{ unit: membership.scopeName ?? '', municipality: municipality.name },
    },
    report: {
      ...{ number, receivedAt: report.receivedAt.toISOString(), subject, source, immediateDanger },
      decision: report.decision ?? '',
      ...{ observed, heard, ownWords, observedWhen, basis, done, earlier },
    },
    reporter: {
      ...{ name: content.reporterName, role: content.reporterRole, unit: content.reporterUnit },
      phone: content.reporterPhone,
      ...{ anonymous: content.reporterAnonymous, takenBy: content.takenBy },
    },
    people: content.people.map((person, at) => ({ ...person, kind: kindNow(person.kind, work.ages, at) })),
    assessments: work.assessments.map(assessmentOf),
    steps: work.steps.map(({ act, at, by, from, to, reason, note }) => ({
      ...{ act, at, by, from, to, reason: reason ?? '', note },
    })),
    attachments: files.map(({ kind, ...file }, at) => ({
      ...file,
      file: attachmentName(number, at + 1, endingOf(kind)),
      mediaType: mediaTypes[kind],
    })),
  }
}

function assessmentOf({ kind, content, ...made }: AssessmentView): HandoverDocument['assessments'][number] {
  const { decision, act, section, decidedAt, registeredAt, corrected, extendedTo } = made
  const { byName, byTitle, why, basis, reasons, action } = content
  const { childHeard, childHeardHow, consent, consentHow } = content
  return {
    ...{ kind, decision, act, section, decidedAt, registeredAt, by: byName, title: byTitle, corrected },
    ...{ why, basis, reasons, action, extendedTo, childHeard, childHeardHow, consent, consentHow },
  }
}
