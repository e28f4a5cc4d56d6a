import { hashOfCode } from '@/lib/follow-up-codes/queries'
import { readCode } from '@/lib/follow-up-codes/rules'
import { env } from '@/lib/platform/env'
import { openSearchKey } from '@/lib/platform/search-keys'
import type { OwnerTx } from '@/tests/support/owner'

/** What is kept of a code, as the municipality's own key makes it. */
export async function hashIn(tx: OwnerTx, municipalityId: string, code: string): Promise<string> {
  const { wrappedKey } = await tx.searchKey.findFirstOrThrow({ where: { municipalityId } })
  return hashOfCode(
    openSearchKey([env().SAMLAD_MASTER_KEY], municipalityId, wrappedKey),
    readCode(code) ?? '',
  )
}

/** Where it leads. */
export async function codeRow(tx: OwnerTx, municipalityId: string, code: string) {
  return tx.followUpCode.findFirst({ where: { codeHash: await hashIn(tx, municipalityId, code) } })
}
