'use server'

import { submit } from '@/lib/platform/submit'
import { changeSettings } from '@/lib/resident-settings/commands'

export const changeSettingsAction = submit(changeSettings)
