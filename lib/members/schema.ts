import { z } from 'zod'

export const memberFilter = z.object({})
