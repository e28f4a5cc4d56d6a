'use server'

import { submitPublic } from '@/lib/platform/public-submit'
import { fileResidentReport } from '@/lib/residents/commands'

export const fileResidentReportAction = submitPublic(fileResidentReport)
