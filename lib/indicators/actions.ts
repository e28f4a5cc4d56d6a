'use server'

import {
  addIndicator,
  correctValue,
  editIndicator,
  type IndicatorPlace,
  removeIndicator,
  reportValue,
  restoreIndicator,
} from '@/lib/indicators/commands'
import { submit } from '@/lib/platform/submit'

const page = ({ planId, measureId }: IndicatorPlace, municipality: string) =>
  `/${municipality}/plans/${planId}/measures/${measureId}`
const atIndicator = (place: IndicatorPlace, municipality: string) =>
  `${page(place, municipality)}#indikator-${place.indicatorId}`

export const addIndicatorAction = submit(addIndicator, atIndicator)
export const editIndicatorAction = submit(editIndicator, atIndicator)
export const restoreIndicatorAction = submit(restoreIndicator, atIndicator)
export const reportValueAction = submit(reportValue, atIndicator)
export const correctValueAction = submit(correctValue, atIndicator)
export const removeIndicatorAction = submit(
  removeIndicator,
  (place, municipality) => `${page(place, municipality)}?removed=${place.indicatorId}#indikatorer`,
)
