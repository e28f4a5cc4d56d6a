import { join } from 'node:path'
import { dataRoot } from '@/scripts/terminal/project'
import { servingProcess } from '@/scripts/terminal/serving-lock'
import { type DatabaseAddresses, withoutLogin } from './address'
import { hasOtherClients, withClient } from './client'
import { type Embedded, startEmbedded } from './embedded'
import { externalAddresses } from './external'
import { type Secrets, secretsBeside } from './secrets'

export const embeddedFolder = join(dataRoot, 'postgres')

export type Provided = DatabaseAddresses & { description: string; stop: () => Promise<void> }

export function projectSecrets(): Secrets {
  return secretsBeside(embeddedFolder)
}

/** The database that the environment names, or else the embedded one. */
export async function provideDatabase(): Promise<Provided> {
  if (process.env.DATABASE_URL) {
    const addresses = await externalAddresses(process.env, projectSecrets())
    return { ...addresses, description: withoutLogin(addresses.appUrl), stop: async () => undefined }
  }
  const embedded = await startEmbedded({ dataDir: embeddedFolder })
  const origin = embedded.reused ? 'found running' : 'started'
  return { ...embedded, description: `PostgreSQL ${origin} at ${withoutLogin(embedded.appUrl)}` }
}

/** The database for the time of one short script. */
export async function withDatabase<T>(use: (database: DatabaseAddresses) => Promise<T>): Promise<T> {
  if (!process.env.DATABASE_URL) return withEmbedded(use)
  return use(await externalAddresses(process.env, projectSecrets()))
}

/** The embedded database for the time of one short script; the last one to leave stops it. */
export async function withEmbedded<T>(use: (database: Embedded) => Promise<T>): Promise<T> {
  const database = await startEmbedded({ dataDir: embeddedFolder })
  try {
    return await use(database)
  } finally {
    const inUse = servingProcess() !== null || (await withClient(database.superuserUrl, hasOtherClients))
    if (!inUse) await database.stop()
  }
}
