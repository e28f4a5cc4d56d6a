'use server'

import { changeLogo, chooseAccent, removeLogo } from '@/lib/municipality-looks/commands'
import { submit } from '@/lib/platform/submit'

const look = (_changed: unknown, municipality: string) => `/${municipality}/admin/look`

export const changeLogoAction = submit(changeLogo)
export const removeLogoAction = submit(removeLogo, look)
export const chooseAccentAction = submit(chooseAccent)
