import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '@/prisma/generated/client'
import { database } from '@/tests/support/database'

/**
 * The role that owns the tables, for what tests must set up or look at behind the application's back. Row security
 * binds it too, so it names the municipality it works in.
 */
export type OwnerTx = Prisma.TransactionClient

export const owner = new PrismaClient({
  adapter: new PrismaPg({ connectionString: database.ownerUrl, max: 2 }),
})

export function inMunicipality<Value>(municipalityId: string, work: (tx: OwnerTx) => Promise<Value>) {
  return owner.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.municipality_id', ${municipalityId}, true)`
      return work(tx)
    },
    { maxWait: 10_000, timeout: 30_000 },
  )
}
