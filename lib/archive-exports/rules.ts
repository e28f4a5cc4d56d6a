/**
 * Arkivleverans. What a rule keeps (SoL ch. 16: placed children, the researchers' sample; the municipality's own decision)
 * goes to the archive in formats that last (PDF/A-2a, JSON, CSV) with checksums. One person makes the package and another
 * approves it before anything can be fetched; once the archive has it, it is not fetched again.
 */
export const archiveStates = ['made', 'approved', 'delivered'] as const
export type ArchiveState = (typeof archiveStates)[number]

export function archiveNumber(year: number, number: number): string {
  return `A${year}-${String(number).padStart(2, '0')}`
}

/** What is opened, typeset and packed at once. */
export const mostInPackage = 20
