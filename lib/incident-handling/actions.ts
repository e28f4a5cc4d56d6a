'use server'

import {
  closeIncident,
  correctIncident,
  reopenIncident,
  tickIncident,
} from '@/lib/incident-handling/commands'
import { submit } from '@/lib/platform/submit'

const incidentPath = ({ id }: { id: string }, municipality: string) => `/${municipality}/incidents/${id}`

export const tickIncidentAction = submit(tickIncident, incidentPath)
export const correctIncidentAction = submit(correctIncident, incidentPath)
export const closeIncidentAction = submit(closeIncident, incidentPath)
export const reopenIncidentAction = submit(reopenIncident, incidentPath)
