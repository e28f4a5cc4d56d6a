import { eachFile, type HouseRule } from './offence'
import { type Import, isCode, parse } from './sources'

/**
 * Who may import what. A room is the first whose `files` match; `may` is what it gets at run time, `mayKnow` what it
 * may take types from beside that. Packages are free, except the database's own (see `databaseClient`).
 */
type Room = { name: string; files: RegExp; may: RegExp; mayKnow?: RegExp }

const moduleFile = (...words: string[]) => `lib/(?!platform/|policy/)[^/]+/(${words.join('|')})$`
const platform = (...words: string[]) => `lib/platform/(${words.join('|')})$`
const any = (...parts: string[]) => new RegExp(`^(${parts.join('|')})`)

const tools = ['scripts/', 'tests/', 'bench/', 'prisma/', 'lib/', 'messages/', 'components/', 'app/']
const pages = ['app/', 'components/', 'messages/', moduleFile('queries', 'schema', 'rules')]
const pageDoors = platform(
  'page',
  'account-actions',
  'memberships',
  'operator',
  'preferences',
  'env',
  'clock',
  'session-cookie',
)

const rooms: Room[] = [
  {
    name: 'app/api',
    files: /^app\/api\//,
    may: any(...pages, pageDoors, moduleFile('commands'), platform('auth', 'health', 'errors', 'submit')),
  },
  { name: 'app', files: /^app\//, may: any(...pages, pageDoors), mayKnow: /^lib\// },
  {
    name: 'components/ui',
    files: /^components\/ui\//,
    may: any('components/ui/', 'messages/', platform('form-state', 'chart')),
    mayKnow: any(platform('form-state', 'clock', 'errors')),
  },
  {
    name: 'components',
    files: /^components\//,
    may: any(
      'components/',
      'messages/',
      moduleFile('schema', 'rules', 'actions', 'export'),
      platform('form-state', 'account-actions', 'preferences', 'clock', 'chart'),
    ),
    mayKnow: any(
      moduleFile('queries'),
      'lib/policy/',
      platform('form-state', 'clock', 'errors', 'memberships', 'live-stream'),
    ),
  },
  {
    name: 'schema and rules',
    files: /^lib\/(?!platform\/|policy\/)[^/]+\/(schema|rules)\.ts$/,
    may: any(moduleFile('schema', 'rules'), 'lib/policy/'),
    mayKnow: any(platform('clock', 'errors'), 'lib/policy/'),
  },
  {
    name: 'actions',
    files: /^lib\/(?!platform\/|policy\/)[^/]+\/actions\.ts$/,
    may: any(moduleFile('commands'), platform('submit', 'public-submit')),
    mayKnow: any(moduleFile('schema')),
  },
  {
    name: 'jobs',
    files: /^lib\/(?!platform\/|policy\/)[^/]+\/jobs\.ts$/,
    may: any(
      moduleFile('schema', 'rules', 'queries', 'commands', 'jobs'),
      platform('job-gate', 'db', 'clock', 'env', 'log', 'mail', 'shred-ledger', 'wake'),
    ),
  },
  {
    name: 'queries, commands, import and export',
    files: /^lib\/(?!platform\/|policy\/)[^/]+\//,
    may: any(
      moduleFile('schema', 'rules', 'queries', 'commands', 'import', 'export'),
      'lib/policy/',
      platform(
        'gate',
        'db',
        'reach-sql',
        'errors',
        'clock',
        'crypto',
        'sealing',
        'search-keys',
        'env',
        'audit',
        'words',
        'wake',
      ),
      platform('public-gate', 'form-tokens', 'visitors'),
    ),
    mayKnow: any(platform('job-gate')),
  },
  { name: 'policy', files: /^lib\/policy\//, may: any('lib/policy/'), mayKnow: any(moduleFile('schema')) },
  {
    name: 'platform',
    files: /^lib\/platform\//,
    may: any('lib/platform/', 'lib/policy/', 'messages/', 'prisma/generated/'),
  },
  { name: 'messages', files: /^messages\//, may: any('messages/') },
  { name: 'seed, scripts, bench and tests', files: /^(prisma|scripts|bench|tests)\//, may: any(...tools) },
  {
    name: 'the start of the server',
    files: /^instrumentation\.ts$/,
    may: any('lib/platform/', moduleFile('jobs')),
  },
  // proxy.ts and the configuration of tools.
  { name: 'root', files: /^[^/]+$/, may: any('lib/platform/', 'scripts/', 'messages/') },
]

const ours = /^(app|bench|components|lib|messages|prisma|scripts|tests)\/(?!config$)/

export const importLaw = eachFile('import law', /\.tsx?$/, (file, text) => {
  const room = rooms.find((one) => one.files.test(file))
  if (!room) return ['stands in no room of the house']
  const forbidden = (one: Import) =>
    ours.test(one.target) && !room.may.test(one.target) && !(one.typeOnly && room.mayKnow?.test(one.target))
  return parse(file, text)
    .imports.filter(forbidden)
    .map((one) => `${room.name} may not import ${one.target}`)
})

const clientPackages = /^(pg|postgres|pg-.+|@prisma\/.+|prisma\/generated\/.+)$/
const mayHoldClient = /^(lib\/platform\/db\.ts$|(prisma|scripts|bench|tests)\/|[^/]+\.config\.ts$)/

export const databaseClient = eachFile('database client', /\.tsx?$/, (file, text) =>
  mayHoldClient.test(file)
    ? []
    : parse(file, text)
        .imports.filter((one) => clientPackages.test(one.target))
        .map((one) => `imports ${one.target}: go through the gate`),
)

const withoutGate = new Set([
  'plainTransaction',
  'writeTransaction',
  'trustedSql',
  'quoteLiteral',
  'closeDatabase',
  '*',
])

/** A module gets `run` and `tx` from the gate; it may only write SQL. */
export const gateOnly = eachFile('gate only', /^(app|components|lib\/(?!platform\/))/, (file, text) =>
  isCode(file)
    ? parse(file, text)
        .imports.filter((one) => one.target === 'lib/platform/db')
        .flatMap((one) => one.names.filter((name) => withoutGate.has(name)))
        .map((name) => `takes ${name} from lib/platform/db: go through the gate`)
    : [],
)

export const noCycles: HouseRule = (sources) => {
  const files = new Map([...sources].filter(([file]) => isCode(file)).map(([file]) => [nameOf(file), file]))
  const offences: ReturnType<HouseRule> = []
  const finished = new Set<string>()
  const visit = (name: string, trail: string[]) => {
    const file = files.get(name)
    if (!file || finished.has(name)) return
    if (trail.includes(name)) {
      const cycle = [...trail.slice(trail.indexOf(name)), name].join(' → ')
      offences.push({ rule: 'no cycles', file, message: `imports itself: ${cycle}` })
      return
    }
    for (const target of runtimeTargets(file, sources.get(file) ?? '')) visit(target, [...trail, name])
    finished.add(name)
  }
  for (const name of files.keys()) visit(name, [])
  return offences
}

const nameOf = (file: string) => file.replace(/\.tsx?$/, '')

function runtimeTargets(file: string, text: string): string[] {
  return parse(file, text)
    .imports.filter((one) => !one.typeOnly && ours.test(one.target))
    .map((one) => nameOf(one.target))
}
