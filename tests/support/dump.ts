import { execFileSync } from 'node:child_process'
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'

/** What a thief of the database gets: a dump of it, and the files of its server. */

/**
 * Everything in the open database as text: by pg_dump when there is one that may read this server, and else row by row
 * as its COPY would write them; bytes are in hexadecimal in both.
 */
export async function dumpOf(client: pg.Client, url: string): Promise<{ by: string; text: string }> {
  const { rows } = await client.query<{ major: number }>(
    `SELECT current_setting('server_version_num')::int / 10000 AS major`,
  )
  if (pgDumpMajor() >= (rows[0]?.major ?? Number.POSITIVE_INFINITY)) {
    const text = execFileSync('pg_dump', ['--dbname', url], { maxBuffer: 1 << 29 }).toString()
    return { by: 'pg_dump', text }
  }
  return { by: 'rows', text: await rowsOf(client) }
}

function pgDumpMajor(): number {
  try {
    const said = execFileSync('pg_dump', ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString()
    return Number(/\(PostgreSQL\) (\d+)/.exec(said)?.[1] ?? 0)
  } catch {
    return 0
  }
}

async function rowsOf(client: pg.Client): Promise<string> {
  const tables = await client.query<{ name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
  )
  const parts: string[] = []
  for (const { name } of tables.rows) {
    const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)
    parts.push(`${name}\n`, ...rows.map(({ row }) => row))
  }
  return parts.join('\n')
}

/** Every file of the server: tables and indexes, dead rows too, the write-ahead log, temporary files, its own log. */
export function filesHolding(dataDir: string, words: readonly string[]): string[] {
  const needles = words.map((word) => Buffer.from(word))
  return filesUnder(dataDir).filter((file) => {
    const bytes = contentOf(file)
    return needles.some((needle) => bytes.includes(needle))
  })
}

function filesUnder(folder: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(path) : entry.isFile() ? [path] : []
  })
}

/** Another test's database may go while this one's is read. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** The server takes files away while they are read. */
function contentOf(file: string): Buffer {
  try {
    return statSync(file).size === 0 ? Buffer.alloc(0) : readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}

/** However a text may lie in a dump: as it is, as bytes, and as base64 from any of its first three places. */
export function formsOf(word: string): string[] {
  const bytes = Buffer.from(word)
  const inBase64 = [0, 1, 2].map((skipped) => bytes.subarray(skipped).toString('base64').slice(0, -4))
  return [word, bytes.toString('hex'), ...inBase64]
}
