/** The organisations that a municipality coordinates support with: kinds as data, never names of people. */
export const partyKinds = [
  'police',
  'security_service',
  'school',
  'region',
  'housing',
  'job_centre',
  'prison_service',
  'social_services',
  'association',
  'other',
] as const
export type PartyKind = (typeof partyKinds)[number]
