'use server'

import {
  discardImport,
  mapImport,
  readImport,
  settleImport,
  undoImport,
} from '@/lib/measure-imports/commands'
import { submit } from '@/lib/platform/submit'

type Place = { planId: string; importId: string; page: number }

const preview = ({ planId, importId, page }: Place, municipality: string) =>
  `/${municipality}/plans/${planId}/import/${importId}${page > 1 ? `?page=${page}` : ''}`

export const readImportAction = submit(readImport, (place, municipality) =>
  place.kind === 'prose' ? `${preview(place, municipality)}/text` : preview(place, municipality),
)
export const mapImportAction = submit(mapImport, preview)
export const settleImportAction = submit(settleImport, preview)
export const undoImportAction = submit(undoImport, preview)
export const discardImportAction = submit(
  discardImport,
  ({ planId }, municipality) => `/${municipality}/plans/${planId}/import`,
)
