import { readable } from '@/lib/committees/queries'
import { invitedIn } from '@/lib/invitations/queries'
import { consultationKinds, noInput } from '@/lib/notifications/schema'
import type { IsoDate } from '@/lib/platform/clock'
import { sql } from '@/lib/platform/db'
import { defineQuery } from '@/lib/platform/gate'
import { conditionSql } from '@/lib/platform/reach-sql'
import { listCondition } from '@/lib/policy/may'

export type Notice = {
  id: string
  at: string
  kind: string
  unread: boolean
  /** The day it is about. */
  day: IsoDate | null
  /** Of the measure, plan or committee; a report's number. Null when it is no longer within reach. */
  title: string | null
  /** Under the municipality's address. */
  path: string | null
}
export type NoticesView = { notices: Notice[]; unread: number }

type Stored = {
  id: string
  at: Date
  kind: string
  unread: boolean
  day: IsoDate | null
  number: string | null
  objectType: string
  objectId: string
  planId: string | null
  title: string | null
  committee: string | null
}

const most = 50

/** One's own, the newest first. What has come out of reach since keeps its line and loses its name. */
export const listNotices = defineQuery({
  allow: 'notification.read',
  input: noInput,
  async run({ actor, run }): Promise<NoticesView> {
    const mine = conditionSql(listCondition(actor, 'notification.read'), { ownerId: 'notice.user_id' })
    const consultable = conditionSql(listCondition(actor, 'consultation.read'), {
      committeeId: 'plan.committee_id',
      state: 'plan.state',
      invitedId: invitedIn(actor),
    })
    const rows = await run<Stored>(sql`
      SELECT notice.id, notice.at, notice.kind, notice.read_at IS NULL AS unread, notice.params->>'day' AS day,
        notice.params->>'number' AS number, notice.object_type AS "objectType", notice.object_id AS "objectId",
        plan.id AS "planId", COALESCE(measure.title, plan.title, guideline.title) AS title, committee.name AS committee
      FROM notification notice
      LEFT JOIN measure ON notice.object_type = 'measure' AND measure.municipality_id = notice.municipality_id
        AND measure.id = notice.object_id
      LEFT JOIN action_plan plan ON plan.municipality_id = notice.municipality_id
        AND CASE WHEN notice.kind = ANY(${[...consultationKinds]}::text[]) THEN ${consultable} ELSE ${readable(actor)} END
        AND plan.id = CASE notice.object_type WHEN 'measure' THEN measure.plan_id WHEN 'plan' THEN notice.object_id END
      LEFT JOIN committee ON notice.object_type = 'committee' AND committee.municipality_id = notice.municipality_id
        AND committee.id = notice.object_id
      LEFT JOIN guideline ON notice.object_type = 'guideline' AND guideline.municipality_id = notice.municipality_id
        AND guideline.id = notice.object_id
      WHERE notice.municipality_id = open_municipality_id() AND ${mine}
      ORDER BY notice.at DESC, notice.id LIMIT ${most}`)
    const notices = rows.map(noticeOf)
    return { notices, unread: notices.filter(({ unread }) => unread).length }
  },
})

function noticeOf({ id, at, kind, unread, day, ...row }: Stored): Notice {
  return { id, at: at.toISOString(), kind, unread, day, ...place(kind, row) }
}

type Subject = Pick<Stored, 'objectType' | 'objectId' | 'planId' | 'title' | 'committee' | 'number'>

function place(kind: string, { objectType, objectId, planId, title, committee, number }: Subject) {
  const plan = planId && `/plans/${planId}`
  if (plan && consultationKinds.some((one) => one === kind)) return { title, path: `${plan}/consultation` }
  if (objectType === 'measure') return { title: plan && title, path: plan && `${plan}/measures/${objectId}` }
  if (objectType === 'plan') return { title: plan && title, path: plan }
  if (objectType === 'committee') return { title: committee, path: `/overview/${objectId}#measures` }
  if (objectType === 'guideline') return { title, path: `/guidelines/${objectId}` }
  if (objectType === 'disposal') return { title: number, path: `/disposals/${objectId}` }
  if (objectType === 'question') return { title: '→', path: `/questions/${objectId}` }
  if (objectType === 'held_report') return { title: number, path: '/concerns/held' }
  if (objectType === 'concern') return { title: number, path: '/concerns' }
  if (objectType === 'glass') return { title: number, path: `/audit/glasses/${objectId}` }
  if (objectType === 'case') return { title: number, path: `/cases/${objectId}` }
  if (objectType === 'access_request') return { title: number, path: '/access-requests' }
  if (objectType === 'incident') return { title: number, path: `/incidents/${objectId}` }
  return { title: null, path: null }
}
