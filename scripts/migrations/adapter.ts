import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { withDatabase } from '@/scripts/database/address'
import { dropDatabase, ensureDatabase } from '@/scripts/database/databases'

const CHAR_OID = 18
// Stands in for "char" on the way through the adapter: the catalogue has no column of this type.
const UUID_OID = 2950

export type EngineAddresses = {
  /** The database to migrate, as the role that owns it. */
  ownerUrl: string
  /** A role that may make and drop the shadow database; needed only to compare or draft. */
  superuserUrl?: string
}

/**
 * Connects Prisma's schema engine through node-postgres. Made here because three things in the adapter's
 * own migration support fail: its shadow database stays on the main one, it cannot read the "char" columns
 * of the catalogue, and it cuts scripts at every semicolon, also inside a function's body.
 */
export class MigrationAdapter implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres'
  readonly adapterName = '@prisma/adapter-pg'

  constructor(private readonly addresses: EngineAddresses) {}

  private readonly pools: pg.Pool[] = []

  connect(): Promise<SqlDriverAdapter> {
    return this.open(this.addresses.ownerUrl)
  }

  /** Ends the connections that the engine leaves open. */
  async close(): Promise<void> {
    await Promise.all(this.pools.filter((pool) => !pool.ending).map((pool) => pool.end()))
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const { ownerUrl, superuserUrl } = this.addresses
    if (!superuserUrl) throw new Error('Comparing needs a role that may make a shadow database.')
    const name = `samlad_shadow_${randomUUID()}`
    await ensureDatabase(superuserUrl, name)
    const adapter = await this.open(withDatabase(ownerUrl, name))
    const close = adapter.dispose.bind(adapter)
    return Object.assign(adapter, {
      dispose: async () => {
        await close()
        await dropDatabase(superuserUrl, name)
      },
    })
  }

  private async open(url: string): Promise<SqlDriverAdapter> {
    const pool = new CataloguePool({ connectionString: url, max: 1 })
    this.pools.push(pool)
    const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    return Object.assign(adapter, {
      queryRaw: async (query: SqlQuery) => {
        const result = await queryRaw(query)
        const columnTypes = result.columnTypes.map((type) =>
          type === ColumnTypeEnum.Uuid ? ColumnTypeEnum.Character : type,
        )
        return { ...result, columnTypes }
      },
      // Without parameters the whole script goes as one message, so it also commits or fails as one.
      executeScript: async (sql: string) => {
        await adapter.executeRaw({ sql, args: [], argTypes: [] })
      },
    })
  }
}

/** Names the catalogue's "char" by a type that the adapter lets through. */
class CataloguePool extends pg.Pool {
  // node-postgres declares this method in eight forms; the adapter uses the one that promises a result.
  override query = (async (...args: Parameters<pg.Pool['query']>) => {
    const result = (await super.query(...args)) as unknown as pg.QueryResult | pg.QueryResult[]
    for (const field of [result].flat().flatMap((part) => part.fields)) {
      if (field.dataTypeID === CHAR_OID) field.dataTypeID = UUID_OID
    }
    return result
  }) as unknown as pg.Pool['query']
}
