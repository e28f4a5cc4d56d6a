import { Halt } from '@/scripts/terminal/halt'
import { emptyPath, staticPath } from './build'
import type { Bench } from './measure'
import { atLeast, atMost, higher, type Report } from './report'
import { type Group, Rounds } from './rounds'
import { fetchPage, type Served, sessionCookie } from './servers'
import { accountAt, type Subject, subjects } from './subjects'

const rateOfCeiling = 0.7
const p95OverParts = 1.5
const growth = 0.15
const jsonOverHtml = 2
// The same facts give the same page but for a nonce, a port and a word such as "2 minutes ago".
const sameSize = 0.02

export async function measurePages(bench: Bench): Promise<void> {
  const { ceiling, size, signal, report } = bench
  const groups = await Promise.all(subjects.map((subject) => groupOf(bench, subject)))
  const framework: Group = {
    'empty page': { url: `${ceiling.address}${emptyPath}` },
    'static page': { url: `${ceiling.address}${staticPath}` },
  }
  const rounds = await Rounds.of([...groups, framework], size, signal)
  for (const subject of subjects) reportPage(subject, rounds, report)
  for (const name of Object.keys(framework)) {
    report.add(`${name}: requests per second`, rounds.of(name, 'rate'), '/s', higher)
    report.add(`${name}: p95`, rounds.of(name, 'p95'), 'ms')
  }
}

async function groupOf({ large, product, few, ceiling }: Bench, subject: Subject): Promise<Group> {
  const target = async ({ address, signIn }: Served, path: string) => {
    const cookie = sessionCookie(await signIn(accountAt(subject.account, large.slug)))
    return { url: `${address}${path}`, headers: { cookie } }
  }
  const { name, path, json } = subject
  const group: Group = {
    [name]: await target(product, path(large)),
    [`${name}, few`]: await target(few, path(large)),
    [`${name}, ceiling`]: await target(ceiling, path(large)),
  }
  await demandSamePage(name, group)
  return json ? { ...group, [`${name}, JSON`]: await target(product, json(large)) } : group
}

/** A ceiling that renders something else is no ceiling. */
async function demandSamePage(name: string, group: Group): Promise<void> {
  const pages = await Promise.all(
    Object.values(group).map(async ({ url, headers }) => (await fetchPage(url, headers)).length),
  )
  const [shortest, longest] = [Math.min(...pages), Math.max(...pages)]
  if (longest - shortest > longest * sameSize) {
    throw new Halt(`The page ${name} differs between the servers: ${pages.join(', ')} characters.`)
  }
}

function reportPage({ name, json }: Subject, rounds: Rounds, report: Report): void {
  const ceiling = `${name}, ceiling`
  report.add(`${name}: requests per second`, rounds.of(name, 'rate'), '/s', higher)
  report.add(`${name}: p50`, rounds.of(name, 'p50'), 'ms')
  report.add(`${name}: p95`, rounds.of(name, 'p95'), 'ms')
  report.add(`${name}: ceiling, requests per second`, rounds.of(ceiling, 'rate'), '/s', higher)
  report.add(`${name}: ceiling, p95`, rounds.of(ceiling, 'p95'), 'ms')
  report.add(`${name}: rate / ceiling`, rounds.ratio(name, ceiling, 'rate'), '×', atLeast(rateOfCeiling))
  const parts = rounds.of(ceiling, 'p95') + report.value(`${name}: raw SQL, p95`)
  report.add(`${name}: p95 / (raw SQL + ceiling)`, rounds.of(name, 'p95') / parts, '×', atMost(p95OverParts))
  const change = rounds.ratio(name, `${name}, few`, 'p95') - 1
  report.add(`${name}: p95 with ten times the municipalities`, change * 100, '% more', atMost(growth * 100))
  if (!json) return
  report.add(
    `${name}: JSON rate / HTML rate`,
    rounds.ratio(`${name}, JSON`, name, 'rate'),
    '×',
    atLeast(jsonOverHtml),
  )
}
