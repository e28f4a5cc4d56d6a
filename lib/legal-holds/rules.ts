/**
 * Gallringsstopp. What somebody else may need is not destroyed while they may need it: a court, a supervisory authority, a
 * request for public records (TF 2 ch.), the data subject's own (GDPR art. 15), a claim for damages. A child who is or has
 * been placed is no hold that ends but a rule of its own (SoL ch. 16): the files are kept.
 */
export const holdReasons = [
  'court',
  'supervision',
  'records_request',
  'access_request',
  'claim',
  'placed_child',
] as const
export type HoldReason = (typeof holdReasons)[number]
