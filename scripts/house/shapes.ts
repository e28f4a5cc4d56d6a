import type { ModuleItem } from '@swc/core'
import { eachFile } from './offence'
import { nodesOf, parse } from './sources'

const moduleWords = ['schema', 'rules', 'queries', 'commands', 'actions', 'jobs', 'import', 'export']

/** The same few files in every module: who knows the noun can guess the file. */
export const moduleVocabulary = eachFile('module vocabulary', /^lib\/(?!platform\/|policy\/)/, (file) => {
  const [, noun = '', ...rest] = file.split('/')
  const known = rest.length === 1 && moduleWords.includes((rest[0] ?? '').replace(/\.ts$/, ''))
  return known ? [] : [`lib/${noun}/ holds only ${moduleWords.join(', ')} (.ts)`]
})

/** A server action is an address on the internet: each is made by the gate's own makers and by nothing else. */
export const actionsAreSubmits = eachFile(
  'actions are submits',
  /^lib\/[^/]+\/actions\.ts$/,
  (file, text) => {
    const { items } = parse(file, text)
    const faults = items
      .filter((item) => isExport(item) && !isMadeBy(item, ['submit', 'submitPublic', 'call']))
      .map(() => notSubmit)
    return /^(['"])use server\1/.test(text) ? faults : [...faults, "does not begin with 'use server'"]
  },
)
const notSubmit = 'every export is made by submit(command), submitPublic(command) or call(command)'

export const serverActionsHaveOnePlace = eachFile(
  'server actions',
  /^(app|components|lib)\//,
  (file, text) =>
    /^\s*(['"])use server\1/m.test(text) && !/(^|[/-])actions\.ts$/.test(file)
      ? ["'use server' stands only in a file named actions.ts or …-actions.ts"]
      : [],
)

function isExport(item: ModuleItem): boolean {
  if (item.type === 'ExportDeclaration') return !/^Ts(Interface|TypeAlias)/.test(item.declaration.type)
  if (item.type === 'ExportNamedDeclaration') return !item.typeOnly
  return item.type.startsWith('Export')
}

function isMadeBy(item: ModuleItem, makers: string[]): boolean {
  if (item.type !== 'ExportDeclaration' || item.declaration.type !== 'VariableDeclaration') return false
  return item.declaration.declarations.every(({ init }) => {
    const callee = init?.type === 'CallExpression' ? init.callee : undefined
    return callee?.type === 'Identifier' && makers.includes(callee.value)
  })
}

/** A page of a municipality that does not ask the gate has not asked who looks. */
export const pagesRead = eachFile('pages read', /^app\/\[municipality\]\/.*page\.tsx$/, (file, text) =>
  calls(file, text, ['read', 'readPublic']) ? [] : ['does not call read() from lib/platform/page'],
)

export const routesAnswer = eachFile(
  'routes answer',
  /^app\/api\/\[municipality\]\/.*route\.ts$/,
  (file, text) =>
    calls(file, text, ['answer', 'answerFile', 'answerLive'])
      ? []
      : ['does not call answer(), answerFile() or answerLive() from lib/platform/page'],
)

function calls(file: string, text: string, names: string[]): boolean {
  const { imports, items } = parse(file, text)
  const taken = imports.filter((one) => one.target === 'lib/platform/page').flatMap((one) => one.names)
  return [...nodesOf(items)].some((node) => {
    const callee =
      node.type === 'CallExpression' ? (node.callee as { type: string; value?: string }) : undefined
    const name = callee?.type === 'Identifier' ? (callee.value ?? '') : ''
    return names.includes(name) && taken.includes(name)
  })
}

const mostLines = 300
const mostParameters = 3

export const fileLength = eachFile('file length', /\.tsx?$/, (_file, text) => {
  const lines = text.trimEnd().split('\n').length
  return lines > mostLines ? [`has ${lines} lines, more than ${mostLines}: a noun is missing`] : []
})

const functions = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression', 'ClassMethod']

export const parameterCount = eachFile('parameters', /^(app|components|lib)\/.*\.tsx?$/, (file, text) =>
  [...nodesOf(parse(file, text).items)]
    .filter((node) => functions.includes(String(node.type)))
    .map(
      (node) =>
        ((node.params ?? (node.function as { params?: unknown[] })?.params) as unknown[])?.length ?? 0,
    )
    .filter((count) => count > mostParameters)
    .map((count) => `a function takes ${count} parameters, more than ${mostParameters}`),
)

const evasions = /\bas any\b|@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable|\b(TODO|FIXME)\b/

export const noEvasions = eachFile(
  'no evasions',
  /^(app|bench|components|lib|prisma|scripts|tests)\/.*\.tsx?$/,
  evaded,
)

function evaded(file: string, text: string): string[] {
  // The rule and its test must name what they forbid.
  if (/^(scripts|tests)\/house\//.test(file)) return []
  return text
    .split('\n')
    .filter((line) => evasions.test(line))
    .map((line) => `evades a check: ${line.trim()}`)
}

export const noBarrels = eachFile(
  'no barrels',
  /^(app|components|lib|prisma|scripts)\/.*\.tsx?$/,
  (file, text) => {
    const passedOn = parse(file, text).items.some(
      (item) =>
        item.type === 'ExportAllDeclaration' || (item.type === 'ExportNamedDeclaration' && item.source),
    )
    return passedOn || /(^|\/)index\.tsx?$/.test(file)
      ? ['passes on what another file holds: import it there']
      : []
  },
)
