import type { Locale } from '@/messages/locales'

// One line per namespace. The imports are literal so that a missing file fails the build, not a page.
const namespaces = {
  attachments: { sv: () => import('./sv/attachments.json'), en: () => import('./en/attachments.json') },
  handovers: { sv: () => import('./sv/handovers.json'), en: () => import('./en/handovers.json') },
  'person-history': {
    sv: () => import('./sv/person-history.json'),
    en: () => import('./en/person-history.json'),
  },
  'settled-ages': { sv: () => import('./sv/settled-ages.json'), en: () => import('./en/settled-ages.json') },
  merges: { sv: () => import('./sv/merges.json'), en: () => import('./en/merges.json') },
  forwardings: { sv: () => import('./sv/forwardings.json'), en: () => import('./en/forwardings.json') },
  deputies: { sv: () => import('./sv/deputies.json'), en: () => import('./en/deputies.json') },
  escalations: { sv: () => import('./sv/escalations.json'), en: () => import('./en/escalations.json') },
  routing: { sv: () => import('./sv/routing.json'), en: () => import('./en/routing.json') },
  'concern-feedback': {
    sv: () => import('./sv/concern-feedback.json'),
    en: () => import('./en/concern-feedback.json'),
  },
  assessments: { sv: () => import('./sv/assessments.json'), en: () => import('./en/assessments.json') },
  access: { sv: () => import('./sv/access.json'), en: () => import('./en/access.json') },
  navigation: { sv: () => import('./sv/navigation.json'), en: () => import('./en/navigation.json') },
  'concern-calls': {
    sv: () => import('./sv/concern-calls.json'),
    en: () => import('./en/concern-calls.json'),
  },
  'concern-attachments': {
    sv: () => import('./sv/concern-attachments.json'),
    en: () => import('./en/concern-attachments.json'),
  },
  concerns: { sv: () => import('./sv/concerns.json'), en: () => import('./en/concerns.json') },
  'archive-exports': {
    sv: () => import('./sv/archive-exports.json'),
    en: () => import('./en/archive-exports.json'),
  },
  'legal-holds': { sv: () => import('./sv/legal-holds.json'), en: () => import('./en/legal-holds.json') },
  disposals: { sv: () => import('./sv/disposals.json'), en: () => import('./en/disposals.json') },
  'case-work': { sv: () => import('./sv/case-work.json'), en: () => import('./en/case-work.json') },
  cases: { sv: () => import('./sv/cases.json'), en: () => import('./en/cases.json') },
  disclosures: { sv: () => import('./sv/disclosures.json'), en: () => import('./en/disclosures.json') },
  common: { sv: () => import('./sv/common.json'), en: () => import('./en/common.json') },
  errors: { sv: () => import('./sv/errors.json'), en: () => import('./en/errors.json') },
  exports: { sv: () => import('./sv/exports.json'), en: () => import('./en/exports.json') },
  'field-history': {
    sv: () => import('./sv/field-history.json'),
    en: () => import('./en/field-history.json'),
  },
  failure: { sv: () => import('./sv/failure.json'), en: () => import('./en/failure.json') },
  imports: { sv: () => import('./sv/imports.json'), en: () => import('./en/imports.json') },
  'incident-imports': {
    sv: () => import('./sv/incident-imports.json'),
    en: () => import('./en/incident-imports.json'),
  },
  statistics: { sv: () => import('./sv/statistics.json'), en: () => import('./en/statistics.json') },
  'incident-rules': {
    sv: () => import('./sv/incident-rules.json'),
    en: () => import('./en/incident-rules.json'),
  },
  incidents: { sv: () => import('./sv/incidents.json'), en: () => import('./en/incidents.json') },
  indicators: { sv: () => import('./sv/indicators.json'), en: () => import('./en/indicators.json') },
  measures: { sv: () => import('./sv/measures.json'), en: () => import('./en/measures.json') },
  'measure-list': {
    sv: () => import('./sv/measure-list.json'),
    en: () => import('./en/measure-list.json'),
  },
  pictures: { sv: () => import('./sv/pictures.json'), en: () => import('./en/pictures.json') },
  plans: { sv: () => import('./sv/plans.json'), en: () => import('./en/plans.json') },
  presence: { sv: () => import('./sv/presence.json'), en: () => import('./en/presence.json') },
  consultation: {
    sv: () => import('./sv/consultation.json'),
    en: () => import('./en/consultation.json'),
  },
  'rich-text': { sv: () => import('./sv/rich-text.json'), en: () => import('./en/rich-text.json') },
  shell: { sv: () => import('./sv/shell.json'), en: () => import('./en/shell.json') },
  styleguide: { sv: () => import('./sv/styleguide.json'), en: () => import('./en/styleguide.json') },
  ui: { sv: () => import('./sv/ui.json'), en: () => import('./en/ui.json') },
  audit: { sv: () => import('./sv/audit.json'), en: () => import('./en/audit.json') },
  committees: { sv: () => import('./sv/committees.json'), en: () => import('./en/committees.json') },
  guidelines: { sv: () => import('./sv/guidelines.json'), en: () => import('./en/guidelines.json') },
  'guideline-drafts': {
    sv: () => import('./sv/guideline-drafts.json'),
    en: () => import('./en/guideline-drafts.json'),
  },
  'guideline-publishing': {
    sv: () => import('./sv/guideline-publishing.json'),
    en: () => import('./en/guideline-publishing.json'),
  },
  'broken-glass': {
    sv: () => import('./sv/broken-glass.json'),
    en: () => import('./en/broken-glass.json'),
  },
  'glass-reviews': {
    sv: () => import('./sv/glass-reviews.json'),
    en: () => import('./en/glass-reviews.json'),
  },
  'record-reads': {
    sv: () => import('./sv/record-reads.json'),
    en: () => import('./en/record-reads.json'),
  },
  'person-search': {
    sv: () => import('./sv/person-search.json'),
    en: () => import('./en/person-search.json'),
  },
  'likely-duplicates': {
    sv: () => import('./sv/likely-duplicates.json'),
    en: () => import('./en/likely-duplicates.json'),
  },
  matrix: { sv: () => import('./sv/matrix.json'), en: () => import('./en/matrix.json') },
  'measure-library': {
    sv: () => import('./sv/measure-library.json'),
    en: () => import('./en/measure-library.json'),
  },
  'shared-measures': {
    sv: () => import('./sv/shared-measures.json'),
    en: () => import('./en/shared-measures.json'),
  },
  members: { sv: () => import('./sv/members.json'), en: () => import('./en/members.json') },
  'municipality-looks': {
    sv: () => import('./sv/municipality-looks.json'),
    en: () => import('./en/municipality-looks.json'),
  },
  operator: { sv: () => import('./sv/operator.json'), en: () => import('./en/operator.json') },
  overview: { sv: () => import('./sv/overview.json'), en: () => import('./en/overview.json') },
  transitions: { sv: () => import('./sv/transitions.json'), en: () => import('./en/transitions.json') },
  'plan-starts': { sv: () => import('./sv/plan-starts.json'), en: () => import('./en/plan-starts.json') },
  'plan-templates': {
    sv: () => import('./sv/plan-templates.json'),
    en: () => import('./en/plan-templates.json'),
  },
  editions: { sv: () => import('./sv/editions.json'), en: () => import('./en/editions.json') },
  comparisons: { sv: () => import('./sv/comparisons.json'), en: () => import('./en/comparisons.json') },
  reminders: { sv: () => import('./sv/reminders.json'), en: () => import('./en/reminders.json') },
  notifications: { sv: () => import('./sv/notifications.json'), en: () => import('./en/notifications.json') },
  outbox: { sv: () => import('./sv/outbox.json'), en: () => import('./en/outbox.json') },
  'advice-questions': {
    sv: () => import('./sv/advice-questions.json'),
    en: () => import('./en/advice-questions.json'),
  },
  guidance: { sv: () => import('./sv/guidance.json'), en: () => import('./en/guidance.json') },
  'resident-settings': {
    sv: () => import('./sv/resident-settings.json'),
    en: () => import('./en/resident-settings.json'),
  },
  dialogues: { sv: () => import('./sv/dialogues.json'), en: () => import('./en/dialogues.json') },
  'held-reports': {
    sv: () => import('./sv/held-reports.json'),
    en: () => import('./en/held-reports.json'),
  },
  'access-requests': {
    sv: () => import('./sv/access-requests.json'),
    en: () => import('./en/access-requests.json'),
  },
  start: { sv: () => import('./sv/start.json'), en: () => import('./en/start.json') },
} as const

export type Namespace = keyof typeof namespaces

/** Swedish is the source: its keys are the type, and a test holds the other languages to them. */
export type Messages = {
  [N in Namespace]: Awaited<ReturnType<(typeof namespaces)[N]['sv']>>['default']
}

export async function loadMessages(locale: Locale): Promise<Messages> {
  const entries = Object.entries(namespaces).map(
    async ([name, files]) => [name, (await files[locale]()).default] as const,
  )
  return Object.fromEntries(await Promise.all(entries)) as Messages
}
