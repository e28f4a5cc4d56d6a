import type { Subject } from '@/lib/policy/reach'
import type { Action } from '@/lib/policy/table'

/** Columns: prepared, proposed, approved, carried out, withdrawn. Whose own proposal it is, the command asks. */
export const disposalSubjects: Subject[] = [
  'prepared',
  'proposed',
  'approved',
  'carried_out',
  'withdrawn',
].map((state) => ({ state }))

export const ofDisposals: Partial<Record<Action, string>> = {
  'disposal.read': `
  data_protection_officer  y y y y y
  administrator            y y y y y`,
  'disposal.propose': `
  data_protection_officer  y n n n n`,
  'disposal.approve': `
  data_protection_officer  n y n n n
  administrator            n y n n n`,
  'disposal.withdraw': `
  data_protection_officer  y y n n n
  administrator            y y n n n`,
  'disposal.certify': `
  data_protection_officer  n n y y n
  administrator            n n y y n`,
}
