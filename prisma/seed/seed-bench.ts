import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hash } from '@node-rs/argon2'
import pg from 'pg'
import { demoPassword, refuseOutsideDemo } from '@/prisma/seed/demo-accounts'

export type BenchOptions = { ownerUrl: string; municipalities?: number; log?: (line: string) => void }

type Size = { slug: string; name: string; committees: number; measures: number }

const large: Size = { slug: 'bench-large', name: 'Stora mätkommunen', committees: 30, measures: 2_000 }
const small = { committees: 8, measures: 512 }
const progressEvery = 50

/**
 * Fills the database with the benchmark's municipalities: one large and many of ordinary size, 150,000 measures at
 * 290. Those that exist are kept, so the number can be raised between two measurements. Sign in as
 * `styrelse@bench-large.demo` and the other roles of the contract, with the demo password.
 */
export async function seedBench(options: BenchOptions): Promise<void> {
  refuseOutsideDemo()
  const { ownerUrl, municipalities = 290, log = () => undefined } = options
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    // The data can be made again, so it need not wait for the disk.
    await client.query('SET synchronous_commit = off')
    await client.query(readFileSync(join(import.meta.dirname, 'bench-municipality.sql'), 'utf8'))
    const passwordHash = await hash(demoPassword)
    const missing = await withoutExisting(client, sizes(municipalities))
    for (const [index, { slug, name, committees, measures }] of missing.entries()) {
      const values = [slug, name, committees, measures, passwordHash]
      await client.query('SELECT pg_temp.bench_municipality($1, $2, $3, $4, $5)', values)
      if ((index + 1) % progressEvery === 0) log(`${index + 1} of ${missing.length} municipalities`)
    }
    await client.query('ANALYZE')
  } finally {
    await client.end()
  }
}

function sizes(municipalities: number): Size[] {
  const ordinary = Array.from({ length: municipalities - 1 }, (_, index) => {
    const number = String(index + 1).padStart(3, '0')
    return { slug: `bench-${number}`, name: `Mätkommun ${number}`, ...small }
  })
  return [large, ...ordinary]
}

async function withoutExisting(client: pg.Client, wanted: Size[]): Promise<Size[]> {
  const { rows } = await client.query<{ slug: string }>(`SELECT slug FROM municipality`)
  const existing = new Set(rows.map(({ slug }) => slug))
  return wanted.filter(({ slug }) => !existing.has(slug))
}
