'use server'

import { reportIncident } from '@/lib/incidents/commands'
import { submit } from '@/lib/platform/submit'

export const reportIncidentAction = submit(
  reportIncident,
  ({ id }, municipality) => `/${municipality}/incidents/${id}?told=1`,
)
