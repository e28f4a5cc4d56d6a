export const readyMadeKeys = [
  'district',
  'specialist',
  'levels',
  'assignments',
  'joint',
  'statutory',
] as const
export type ReadyMadeKey = (typeof readyMadeKeys)[number]
