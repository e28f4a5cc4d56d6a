'use server'

import {
  discardIncidents,
  importIncidents,
  mapIncidents,
  readIncidents,
  undoIncidents,
} from '@/lib/incident-imports/commands'
import { submit } from '@/lib/platform/submit'

const preview = ({ importId }: { importId: string }, municipality: string) =>
  `/${municipality}/incidents/import/${importId}`

export const readIncidentsAction = submit(readIncidents, preview)
export const mapIncidentsAction = submit(mapIncidents, preview)
export const importIncidentsAction = submit(importIncidents, preview)
export const undoIncidentsAction = submit(undoIncidents, preview)
export const discardIncidentsAction = submit(
  discardIncidents,
  (_import, municipality) => `/${municipality}/incidents/import`,
)
