'use server'

import { submit } from '@/lib/platform/submit'
import { removeView, renameView, saveView } from '@/lib/saved-views/commands'

const opened = ({ query }: { query: string }, municipality: string) =>
  `/${municipality}/measures${query && '?'}${query}`

export const saveViewAction = submit(saveView, opened)
export const renameViewAction = submit(renameView, opened)
export const removeViewAction = submit(removeView, opened)
