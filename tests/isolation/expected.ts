/**
 * What the application's role may do with each table, decided by hand. A table that is not here is refused, so that a
 * new one cannot come in unseen. S select, I insert, U update, D delete.
 */
export const tenantTables: Record<string, string> = {
  access_record: 'SIUD',
  access_request: 'SIUD',
  action_plan: 'SIU',
  advice_question: 'SIU',
  archive_item: 'SI',
  archive_package: 'SIU',
  area: 'S',
  audit_event: 'SI',
  broken_glass: 'SIU',
  bulk_change: 'SIU',
  case_assignment: 'SIUD',
  case_follow_up: 'SIUD',
  case_goal: 'SIUD',
  case_meeting: 'SIUD',
  case_note: 'SID',
  case_participant: 'SIUD',
  case_transition: 'SID',
  committee: 'S',
  committee_reminder: 'SI',
  concern_assessment: 'SID',
  concern_attachment: 'SIUD',
  concern_deputy: 'SIU',
  concern_draft: 'SIUD',
  concern_escalation: 'SID',
  concern_feedback: 'SIUD',
  concern_handover: 'SIUD',
  concern_message: 'SID',
  concern_report: 'SIU',
  concern_transition: 'SID',
  consent: 'SIUD',
  coordinator_assignment: 'S',
  coordinator_duty: 'SIUD',
  counter: 'SIU',
  disclosure: 'SIU',
  disposal_item: 'SIU',
  disposal_list: 'SIU',
  field_change: 'SI',
  finding: 'SIUD',
  follow_up_code: 'SIUD',
  guidance_page: 'SIU',
  guideline: 'SIUD',
  guideline_section: 'SIUD',
  guideline_section_responsible: 'SIUD',
  held_escalation: 'SI',
  held_report: 'SIUD',
  import_mapping: 'SIU',
  incident: 'SIUD',
  incident_change: 'SID',
  incident_clock: 'SIUD',
  incident_import: 'SIUD',
  incident_notice_rule: 'SID',
  incident_photo: 'SID',
  indicator: 'SIU',
  indicator_value: 'SI',
  intervention: 'SIUD',
  legal_hold: 'SIU',
  measure: 'SIUD',
  measure_attachment: 'SID',
  measure_import: 'SIUD',
  measure_step: 'SIUD',
  measure_update: 'SI',
  membership: 'S',
  municipality_key: 'SI',
  municipality_logo: 'SID',
  need_finding: 'SID',
  need_measure: 'SID',
  notification: 'SIUD',
  outgoing_mail: 'SIU',
  person_hash: 'SID',
  person_index_fill: 'SI',
  picture: 'SIU',
  picture_need: 'SIU',
  picture_section: 'SIU',
  picture_source: 'SIU',
  picture_transition: 'SI',
  plan_comment: 'SIU',
  plan_invitation: 'SIU',
  plan_section: 'SIUD',
  plan_template: 'SIU',
  plan_transition: 'SI',
  reminder: 'SI',
  resident_setting: 'SIU',
  resident_visit: 'SID',
  retention_decision: 'SIU',
  retention_fact: 'SID',
  routing_contact: 'SIUD',
  routing_rule: 'SID',
  saved_view: 'SIUD',
  search_key: 'SI',
  settled_age: 'SID',
  statistic_figure: 'SI',
  stored_file: 'SID',
  stored_file_part: 'SI',
  submission: 'SIU',
  support_case: 'SIU',
  unit: 'S',
}

export const platformTables: Record<string, string> = {
  _prisma_migrations: 'S',
  credential: 'S',
  library_measure: 'SIU',
  municipality: 'SU',
  session: 'SIU',
  sign_in_attempt: 'SID',
  users: 'S',
}

/** Tables that belong to nobody's municipality and hold nothing of anyone: no row security. */
export const openTables = ['_prisma_migrations']

const ownerSeesAll = 'owner: ALL to samlad_owner using true check true'
const givenKeys =
  "(key_hash = ANY (string_to_array(current_setting('app.sign_in_keys'::text, true), ','::text)))"

/** Only what an import made and nobody has changed since can be removed. */
const madeByImport =
  'made_by_import: restrictive DELETE to samlad_app using ((import_id IS NOT NULL) AND (version = 1))'

const leadsTo = (owner: string, at: string, when: string) =>
  `(EXISTS ( SELECT FROM ${owner} WHERE (${at} AND (${when}))))`
const restrictive = (verb: string, using: string, name = 'disposed') =>
  `${name}: restrictive ${verb} to samlad_app using ${using}`

const report = (table: string) =>
  leadsTo(
    'concern_report report',
    `(report.municipality_id = ${table}.municipality_id) AND (report.id = ${table}.report_id)`,
    'report.disposed_at IS NOT NULL',
  )
const supported = (table: string) =>
  leadsTo(
    'support_case c',
    `(c.municipality_id = ${table}.municipality_id) AND (c.id = ${table}.case_id)`,
    'c.disposed_at IS NOT NULL',
  )
const question = (table: string) =>
  leadsTo(
    'advice_question question',
    `(question.municipality_id = ${table}.municipality_id) AND (question.id = ${table}.question_id)`,
    'question.wrapped_key IS NULL',
  )
const held = leadsTo(
  'held_report held',
  '(held.municipality_id = follow_up_code.municipality_id) AND (held.id = follow_up_code.held_id)',
  'held.dismissed_at IS NOT NULL',
)

/** What belongs to a record is taken away when the record has been destroyed, and not before. */
const ofDestroyed = (table: string) => [restrictive('DELETE', report(table))]
const ofDestroyedCase = (table: string) => [restrictive('DELETE', supported(table))]

/** Policies beside the tenant one: most of them widen what is seen, so each is named, word for word. */
export const otherPolicies: Record<string, string[]> = {
  concern_handover: ofDestroyed('concern_handover'),
  concern_assessment: ofDestroyed('concern_assessment'),
  concern_escalation: ofDestroyed('concern_escalation'),
  concern_feedback: ofDestroyed('concern_feedback'),
  concern_message: [
    restrictive('DELETE', `(${report('concern_message')} OR ${question('concern_message')})`),
  ],
  concern_transition: ofDestroyed('concern_transition'),
  settled_age: ofDestroyed('settled_age'),
  follow_up_code: [
    restrictive('DELETE', `(${report('follow_up_code')} OR ${held} OR ${question('follow_up_code')})`),
  ],
  ...Object.fromEntries(
    [
      ...['case_assignment', 'case_transition', 'case_participant', 'case_note', 'case_goal', 'intervention'],
      ...['case_meeting', 'case_follow_up'],
    ].map((table) => [table, ofDestroyedCase(table)]),
  ),
  consent: [
    restrictive(
      'DELETE',
      leadsTo(
        '(case_participant participant JOIN support_case c ON (((c.municipality_id = participant.municipality_id)' +
          ' AND (c.id = participant.case_id))))',
        '(participant.municipality_id = consent.municipality_id) AND (participant.id = consent.participant_id)',
        'c.disposed_at IS NOT NULL',
      ),
    ),
  ],
  disclosure: [restrictive('UPDATE', supported('disclosure'))],
  incident_change: [
    restrictive(
      'DELETE',
      leadsTo(
        'incident',
        '(incident.municipality_id = incident_change.municipality_id) AND (incident.id = incident_change.incident_id)',
        'incident.disposed_at IS NOT NULL',
      ),
    ),
  ],
  access_request: [restrictive('DELETE', '(handed_out_at IS NOT NULL)', 'answered')],
  access_record: [
    restrictive(
      'DELETE',
      leadsTo(
        'access_request request',
        '(request.municipality_id = access_record.municipality_id) AND (request.id = access_record.request_id)',
        'request.handed_out_at IS NOT NULL',
      ),
      'answered',
    ),
  ],
  incident: [madeByImport],
  measure: [madeByImport],
  plan_section: [madeByImport],
  membership: ['own: SELECT to public using (user_id = open_user_id())'],
  library_measure: [
    ownerSeesAll,
    'shared: SELECT to samlad_app using (shared_at IS NOT NULL)',
    'own: ALL to samlad_app using (owner_id = open_municipality_id()) check (owner_id = open_municipality_id())',
  ],
  municipality: [
    ownerSeesAll,
    'public_face: SELECT to samlad_app using true',
    'own_look: UPDATE to samlad_app using (id = open_municipality_id()) check (id = open_municipality_id())',
  ],
  users: [
    ownerSeesAll,
    'visible: SELECT to samlad_app using ((id = open_user_id()) OR ' +
      "(email = NULLIF(current_setting('app.sign_in_email'::text, true), ''::text)) OR " +
      '(EXISTS ( SELECT 1 FROM membership WHERE ((membership.user_id = users.id) AND ' +
      '(membership.municipality_id = open_municipality_id())))))',
  ],
  credential: [ownerSeesAll, 'own: SELECT to samlad_app using (user_id = open_user_id())'],
  session: [
    ownerSeesAll,
    "own: ALL to samlad_app using ((token_hash = NULLIF(current_setting('app.session_hash'::text, true), ''::text)) " +
      'OR (user_id = open_user_id())) check (user_id = open_user_id())',
  ],
  sign_in_attempt: [ownerSeesAll, `own: ALL to samlad_app using ${givenKeys} check ${givenKeys}`],
}

/** The one index that leads across municipalities: a person's own memberships, before one is chosen. */
export const crossingIndexes = ['membership_user_id_idx']
