import { globSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { type ImportDeclaration, type ModuleItem, parseSync } from '@swc/core'
import { projectRoot } from '@/scripts/terminal/project'

/** Our own files, path to text. A test plants an offender by adding one. */
export type Sources = ReadonlyMap<string, string>

const patterns = [
  '{app,bench,components,lib,messages,prisma,scripts,tests}/**/*.{ts,tsx,json,prisma}',
  '*.ts',
]

export function readSources(): Sources {
  const paths = globSync(patterns, { cwd: projectRoot }).filter((path) => !isForeign(path))
  return new Map(paths.sort().map((path) => [path, readFileSync(join(projectRoot, path), 'utf8')]))
}

function isForeign(path: string): boolean {
  return path.startsWith('prisma/generated/') || path.endsWith('.d.ts')
}

/** A path of ours without its ending, or a package's name; and which names are taken from it. */
export type Import = { target: string; names: string[]; typeOnly: boolean }
export type Parsed = { imports: Import[]; items: ModuleItem[] }

const parsedTexts = new Map<string, Parsed>()

export const isCode = (path: string) => /\.tsx?$/.test(path)

export function parse(path: string, text: string): Parsed {
  const key = `${path}\n${text}`
  const known = parsedTexts.get(key)
  if (known) return known
  const { body } = parseSync(text, { syntax: 'typescript', tsx: path.endsWith('.tsx'), target: 'es2022' })
  const imports = [...body.flatMap(staticImport), ...dynamicImports(body)]
  const parsed = {
    items: body,
    imports: imports.map((one) => ({ ...one, target: resolve(path, one.target) })),
  }
  parsedTexts.set(key, parsed)
  return parsed
}

function staticImport(item: ModuleItem): Import[] {
  switch (item.type) {
    case 'ImportDeclaration':
      return [{ target: item.source.value, names: namesOf(item), typeOnly: item.typeOnly || onlyTypes(item) }]
    case 'ExportAllDeclaration':
      return [{ target: item.source.value, names: ['*'], typeOnly: false }]
    case 'ExportNamedDeclaration':
      return item.source ? [{ target: item.source.value, names: ['*'], typeOnly: item.typeOnly }] : []
    default:
      return []
  }
}

/** The names that exist at run time. */
function namesOf({ specifiers, typeOnly }: ImportDeclaration): string[] {
  if (typeOnly) return []
  return specifiers.flatMap((one) => {
    if (one.type !== 'ImportSpecifier') return ['*']
    return one.isTypeOnly ? [] : [one.imported?.value ?? one.local.value]
  })
}

function onlyTypes(item: ImportDeclaration): boolean {
  return item.specifiers.length > 0 && namesOf(item).length === 0
}

/** Every node of a syntax tree, outermost first. */
export function* nodesOf(node: unknown): Generator<Record<string, unknown>> {
  if (typeof node !== 'object' || node === null) return
  if (!Array.isArray(node)) yield node as Record<string, unknown>
  for (const child of Object.values(node)) yield* nodesOf(child)
}

type Call = { type: string; callee: { type: string }; arguments: { expression: { value?: unknown } }[] }

function dynamicImports(items: ModuleItem[]): Import[] {
  const calls = [...nodesOf(items)].filter((node) => node.type === 'CallExpression') as unknown as Call[]
  return calls
    .filter((call) => call.callee.type === 'Import')
    .map((call) => call.arguments[0]?.expression.value)
    .filter((target) => typeof target === 'string')
    .map((target) => ({ target, names: ['*'], typeOnly: false }))
}

function resolve(from: string, target: string): string {
  if (target.startsWith('@/')) return target.slice(2)
  if (target.startsWith('.')) return posix.normalize(posix.join(dirname(from), target))
  return target
}
