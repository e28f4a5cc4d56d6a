import { z } from 'zod'

export const guidelineFilter = z.object({})
