import type { StatusKind } from '@/components/ui/status'
import type { DisposalState } from '@/lib/disposals/rules'

export const disposalShapes: Record<DisposalState, StatusKind> = {
  prepared: 'none',
  proposed: 'idea',
  approved: 'course',
  carried_out: 'done',
  withdrawn: 'notrequired',
}
