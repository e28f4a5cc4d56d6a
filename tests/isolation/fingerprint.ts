import { tenantTables } from '@/tests/isolation/expected'
import type { TenantName } from '@/tests/support/tenant'
import type { World } from '@/tests/support/world'

/** A fingerprint of every row of the municipality; the audit trail apart, which a read may lengthen. */
export async function fingerprint(world: World, tenant: TenantName): Promise<Record<string, string>> {
  const tables = Object.keys(tenantTables)
  return world.within(tenant, async (tx) => {
    const parts = tables.map(
      (
        table,
      ) => `SELECT '${table}' AS name, md5(string_agg(t::text, '|' ORDER BY t::text)) AS print FROM ${table} t
      WHERE municipality_id = '${world[tenant].municipality.id}'`,
    )
    const rows = await tx.$queryRawUnsafe<{ name: string; print: string }[]>(parts.join(' UNION ALL '))
    return Object.fromEntries(rows.map(({ name, print }) => [name, print]))
  })
}
