import { hashOfCode } from '@/lib/follow-up-codes/queries'
import { codeFrom } from '@/lib/follow-up-codes/rules'
import type { RunSql, Tx } from '@/lib/platform/db'
import type { SecretOf } from '@/lib/platform/public-gate'
import { searchKeyOf } from '@/lib/platform/search-keys'
import type { ResidentLanguage } from '@/lib/resident-languages/rules'

/** Follows from the form that was sent: sent twice it is the same code, and nothing but the form gives it again. */
export const codeOf = (secretOf: SecretOf) => codeFrom(secretOf('follow-up code'))

type Leads = { reportId: string } | { heldId: string } | { questionId: string }
type NewCode = { municipalityId: string; code: string; language: ResidentLanguage } & Leads

export async function keepCode(
  { run, tx }: { run: RunSql; tx: Tx },
  { code, ...given }: NewCode,
): Promise<void> {
  const codeHash = hashOfCode(await searchKeyOf(run, given.municipalityId), code)
  await tx.followUpCode.create({ data: { ...given, codeHash } })
}
