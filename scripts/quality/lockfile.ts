type Entry = {
  version?: string
  cpu?: string[]
  dev?: boolean
  libc?: string[]
  optional?: boolean
  os?: string[]
  optionalDependencies?: Record<string, string>
}

export type Lockfile = { packages: Record<string, Entry> }

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const PROCESSORS = ['arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']
const OTHER_PROCESSOR = 'arm'
const EXACT = /^\d+\.\d+\.\d+/

/** Adds the optional platform packages that the lockfile names but does not list; returns their names. */
export function completeLockfile(lockfile: Lockfile): string[] {
  const missing = Object.entries(lockfile.packages).flatMap(([parent, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name, version]) => EXACT.test(version) && !isListed(lockfile, parent, name))
      .map(([name, version]) => ({ name, entry: platformEntry(name, version, entry.dev) })),
  )
  for (const { name, entry } of missing) lockfile.packages[`node_modules/${name}`] = entry
  const [project, ...packages] = Object.entries(lockfile.packages)
  packages.sort(([one], [other]) => one.localeCompare(other, 'en'))
  lockfile.packages = Object.fromEntries(project ? [project, ...packages] : packages)
  return missing.map(({ name }) => name)
}

/** Whether Node would find the package from its parent's folder. */
function isListed({ packages }: Lockfile, parent: string, name: string): boolean {
  const folders = parent.split(/(?<=^|\/)(?=node_modules\/)/)
  return [...folders.keys(), folders.length].some((depth) => {
    const folder = folders.slice(0, depth).join('').replace(/\/?$/, '/')
    return `${folder === '/' ? '' : folder}node_modules/${name}` in packages
  })
}

/** The name says which machines the package is for, as in binding-linux-x64-musl. */
function platformEntry(name: string, version: string, dev: boolean | undefined): Entry {
  const words = name.split(/[/-]/)
  const os = SYSTEMS.find((system) => words.includes(system))
  const cpu = PROCESSORS.find((processor) => words.includes(processor)) ?? OTHER_PROCESSOR
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc'
  return {
    version,
    cpu: [cpu],
    ...(dev && { dev }),
    ...(os === 'linux' && { libc: [libc] }),
    optional: true,
    ...(os && { os: [os] }),
  }
}
