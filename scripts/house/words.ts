import { eachFile, type HouseRule } from './offence'
import { isCode, type Sources } from './sources'

/** A name that says nothing, in a path. */
const emptyNames = ['util', 'utils', 'helper', 'helpers', 'misc', 'service', 'services', 'common', 'manager']

export const fileNames = eachFile('file names', /\.(tsx?|json)$/, (file) => {
  const segments = file.replace(/\.[a-z.]+$/, '').split('/')
  const wrong = segments.filter(
    (segment) => !/^([a-z0-9]+(-[a-z0-9]+)*|\[(\.\.\.)?[a-zA-Z]+\])$/.test(segment),
  )
  const empty = file.startsWith('messages/') ? [] : segments.filter((segment) => emptyNames.includes(segment))
  return [
    ...wrong.map((segment) => `${segment} is not kebab-case`),
    ...empty.map((segment) => `${segment} is not a name: say what the file holds`),
  ]
})

/** One word per thing (the glossary): the word to the left is written as the word to the right. */
const glossary: Record<string, string> = {
  kommun: 'municipality',
  namnd: 'committee',
  board: 'committee',
  department: 'unit',
  office: 'unit',
  district: 'area',
  policydocument: 'guideline',
  actionitem: 'measure',
  activity: 'measure',
  atgard: 'measure',
  lagesbild: 'situationalPicture',
  worry: 'concernReport',
  orosanmalan: 'concernReport',
  disquiet: 'concernReport',
  event: 'incident',
  partner: 'organisation',
  organization: 'organisation',
  ideology: 'environment',
  milieu: 'environment',
  purge: 'disposal',
  gallring: 'disposal',
}

/** In nouns: the folders of modules and of pages, and the models of the schema. */
export const oneWord: HouseRule = (sources) =>
  nounsOf(sources).flatMap(({ file, noun }) => {
    const singular = noun.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '')
    const right = glossary[singular]
    return right ? [{ rule: 'glossary', file, message: `${noun} is called ${right}` }] : []
  })

function nounsOf(sources: Sources): { file: string; noun: string }[] {
  return [...sources].flatMap(([file, text]) => {
    if (file.endsWith('.prisma')) {
      return [...text.matchAll(/^model (\w+)/gm)].map(([, noun = '']) => ({ file, noun }))
    }
    const [, noun] = /^(?:lib|components|app\/\[municipality\])\/([^/]+)\//.exec(file) ?? []
    return noun ? [{ file, noun }] : []
  })
}

type Messages = { [key: string]: string | Messages }

const namespaceOf = (file: string) => file.split('/').at(-1)?.replace('.json', '') ?? ''

/** What is said in one language is said in the other; what residents read, in all of theirs. */
export const sameMessages: HouseRule = (sources) => {
  const missing = (file: string, other: string) => {
    const there = new Set(keysOf(JSON.parse(sources.get(other) ?? '{}')))
    return keysOf(JSON.parse(sources.get(file) ?? '{}'))
      .filter((key) => !there.has(key))
      .map((key) => ({ rule: 'same messages', file, message: `${key} is missing in ${other}` }))
  }
  const files = [...sources.keys()]
  const translated = files.filter((file) => /^messages\/residents\/(?!sv)[a-z]+\.json$/.test(file))
  const swedish = 'messages/residents/sv.json'
  return [
    ...files
      .filter((file) => file.startsWith('messages/sv/'))
      .flatMap((file) => missing(file, inEnglish(file))),
    ...files
      .filter((file) => file.startsWith('messages/en/'))
      .flatMap((file) => missing(file, inSwedish(file))),
    ...translated.flatMap((file) => [...missing(file, swedish), ...missing(swedish, file)]),
  ]
}

const inEnglish = (file: string) => file.replace('/sv/', '/en/')
const inSwedish = (file: string) => file.replace('/en/', '/sv/')

function keysOf(messages: Messages, prefix = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`),
  )
}

/** A namespace that nobody asks for is dead text. */
export const usedNamespaces: HouseRule = (sources) => {
  const code = [...sources].filter(([file]) => isCode(file) && /^(app|components|lib)\//.test(file))
  const asked = code.map(([, text]) => text).join('\n')
  return [...sources.keys()]
    .filter((file) => file.startsWith('messages/sv/'))
    .filter(
      (file) => !new RegExp(`['"\`{]${namespaceOf(file)}['"\`.:]|/${namespaceOf(file)}\\.json`).test(asked),
    )
    .map((file) => ({ rule: 'used namespaces', file, message: 'no component asks for this namespace' }))
}
