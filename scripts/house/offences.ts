import { databaseClient, gateOnly, importLaw, noCycles } from './imports'
import type { Offence } from './offence'
import {
  actionsAreSubmits,
  fileLength,
  moduleVocabulary,
  noBarrels,
  noEvasions,
  pagesRead,
  parameterCount,
  routesAnswer,
  serverActionsHaveOnePlace,
} from './shapes'
import { readSources, type Sources } from './sources'
import { fileNames, oneWord, sameMessages, usedNamespaces } from './words'

const rules = [
  importLaw,
  databaseClient,
  gateOnly,
  noCycles,
  moduleVocabulary,
  actionsAreSubmits,
  serverActionsHaveOnePlace,
  pagesRead,
  routesAnswer,
  fileLength,
  parameterCount,
  noEvasions,
  noBarrels,
  fileNames,
  oneWord,
  sameMessages,
  usedNamespaces,
]

/** Everything in the house that is against its rules (docs/architecture.md); one line each. */
export function findOffences(sources: Sources = readSources()): Offence[] {
  return rules.flatMap((rule) => rule(sources))
}

export const sentenceOf = ({ rule, file, message }: Offence) => `${file}: ${message} (${rule})`
