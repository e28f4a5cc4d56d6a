import { allEnvironments, notChosen } from '@/lib/measure-list/schema'
import { environments, preventionLevels } from '@/lib/measures/schema'

export const gridLevels = [...preventionLevels, notChosen] as const
export const gridEnvironments = [...environments, allEnvironments] as const
export type GridLevel = (typeof gridLevels)[number]
export type GridEnvironment = (typeof gridEnvironments)[number]
