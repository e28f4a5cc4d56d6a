import type { NamespaceKeys, NestedKeyOf, useFormatter, useTranslations } from 'next-intl'
import type { Messages } from '@/messages/load'

/** What a page has fetched once and hands to its parts, so that a long table does not ask for words row by row. */
export type Translator<N extends NamespaceKeys<Messages, NestedKeyOf<Messages>>> = ReturnType<
  typeof useTranslations<N>
>
export type Formatter = ReturnType<typeof useFormatter>
