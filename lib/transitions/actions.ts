'use server'

import { submit } from '@/lib/platform/submit'
import {
  approvePlan,
  consultPlan,
  correctDecision,
  decidePlan,
  followUpPlan,
  putPlanInForce,
  referPlanBack,
  sendPlan,
  type Taken,
  withdrawPlan,
} from '@/lib/transitions/commands'

const toDecision = ({ planId, act, readable }: Taken, municipality: string) =>
  readable ? `/${municipality}/plans/${planId}/decision?done=${act}` : `/${municipality}/plans`

export const consultPlanAction = submit(consultPlan, toDecision)
export const sendPlanAction = submit(sendPlan, toDecision)
export const decidePlanAction = submit(decidePlan, toDecision)
export const approvePlanAction = submit(approvePlan, toDecision)
export const putPlanInForceAction = submit(putPlanInForce, toDecision)
export const followUpPlanAction = submit(followUpPlan, toDecision)
export const withdrawPlanAction = submit(withdrawPlan, toDecision)
export const referPlanBackAction = submit(referPlanBack, toDecision)
export const correctDecisionAction = submit(correctDecision, toDecision)
