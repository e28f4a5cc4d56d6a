import type { StatusKind } from '@/components/ui/status'
import type { SourceStanding } from '@/lib/picture-sources/schema'
import type { PictureState } from '@/lib/pictures/rules'

/** Process words take the shape of their status. */
export const stateKind: Record<PictureState, StatusKind> = {
  collecting: 'course',
  draft: 'course',
  review: 'course',
  approved: 'done',
  published: 'done',
  superseded: 'notrequired',
}

export const standingKind: Record<Exclude<SourceStanding, 'waiting'>, StatusKind> = {
  answered: 'done',
  nothing: 'done',
  declined: 'notrequired',
  silent: 'none',
}
