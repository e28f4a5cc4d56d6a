import type { Subject } from '@/lib/policy/reach'
import type { Action } from '@/lib/policy/table'

const states = ['prepared', 'proposed', 'approved', 'carried_out', 'withdrawn', 'made', 'delivered']

/**
 * Columns: a list that is prepared, proposed, approved, carried out, withdrawn; a package for the archive that is made,
 * delivered (one that is approved stands in the third). Whose own hand it is, the command asks.
 */
export const disposalSubjects: Subject[] = states.map((state) => ({ state }))

export const ofDisposals: Partial<Record<Action, string>> = {
  'disposal.read': `
  data_protection_officer  y y y y y . .
  administrator            y y y y y . .`,
  'disposal.propose': `
  data_protection_officer  y n n n n . .`,
  'disposal.approve': `
  data_protection_officer  n y n n n . .
  administrator            n y n n n . .`,
  'disposal.withdraw': `
  data_protection_officer  y y n n n . .
  administrator            y y n n n . .`,
  'disposal.certify': `
  data_protection_officer  n n y y n . .
  administrator            n n y y n . .`,
  'archive.approve': `
  data_protection_officer  . . n . . y n
  administrator            . . n . . y n`,
  'archive.fetch': `
  data_protection_officer  . . y . . . .`,
  'archive.deliver': `
  data_protection_officer  . . y . . n n`,
}
