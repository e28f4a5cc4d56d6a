import { getMessages } from 'next-intl/server'
import type { Messages } from '@/messages/load'

/** Plain texts for a form that runs in the browser: sent as they are, so that no translator needs to be loaded. */
export type FormWords = Messages['errors']

export async function formWords(): Promise<FormWords> {
  return (await getMessages()).errors
}
