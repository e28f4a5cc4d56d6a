'use server'

import { addMeasure, archiveMeasure, editMeasure, moveMeasure, restoreMeasure } from '@/lib/measures/commands'
import { call, submit } from '@/lib/platform/submit'

type Place = { planId: string; measureId: string; anchor: string }

const row = ({ planId, anchor }: Place, municipality: string) => `/${municipality}/plans/${planId}#${anchor}`
const openRow = ({ planId, measureId, anchor }: Place, municipality: string) =>
  `/${municipality}/plans/${planId}?edit=${measureId}#${anchor}`

export const addMeasureAction = submit(addMeasure, openRow)
export const saveMeasureAction = call(editMeasure)
export const editMeasureAction = submit(editMeasure, (edited, municipality) =>
  edited.stay ? openRow(edited, municipality) : row(edited, municipality),
)
export const moveMeasureAction = submit(
  moveMeasure,
  ({ planId, measureId, anchor, direction }, municipality) =>
    `/${municipality}/plans/${planId}?edit=${measureId}&moved=${direction}#${anchor}`,
)
export const archiveMeasureAction = submit(
  archiveMeasure,
  ({ planId, measureId }, municipality) => `/${municipality}/plans/${planId}?archived=${measureId}`,
)
export const restoreMeasureAction = submit(restoreMeasure, row)
