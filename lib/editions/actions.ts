'use server'

import { carryPlanOn, type Made, revisePlan } from '@/lib/editions/commands'
import { submit } from '@/lib/platform/submit'

const toPlan = ({ planId }: Made, municipality: string) => `/${municipality}/plans/${planId}`

export const revisePlanAction = submit(revisePlan, toPlan)
export const carryPlanOnAction = submit(carryPlanOn, toPlan)
