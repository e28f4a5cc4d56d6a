import { z } from 'zod'

export const startInput = z.strictObject({})
