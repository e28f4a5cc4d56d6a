import { z } from 'zod'

export const noInput = z.object({})

/** What is counted, and by what. Fixed: whoever could choose the division could ask until one person is left. */
export const cubes = {
  concern: ['subject', 'source', 'area'],
  incident: ['kind', 'area'],
} as const
export type Base = keyof typeof cubes
export const bases = ['concern', 'incident'] as const satisfies readonly Base[]
export const leadTimes = ['protection', 'preliminary'] as const
