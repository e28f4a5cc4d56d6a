import { z } from 'zod'
import { givenFile } from '@/lib/stored-files/schema'

/** The colours that can be read on every paper and that no status has: components/ui/accent.ts, held to it by a test. */
export const accentNames = ['stockholm', 'kalmar', 'orebro', 'norrvik', 'sorvik'] as const

/** Pixels: 60 by 16 mm on paper, at some 340 to the inch. */
export const logoBox = { width: 800, height: 214 } as const

export const lookPage = z.strictObject({})
export const givenLogo = z.object({ file: givenFile })
export const newLogo = z.strictObject({
  bytes: z.instanceof(Uint8Array).refine(({ length }) => length > 0),
  width: z.int().min(1).max(logoBox.width),
  height: z.int().min(1).max(logoBox.height),
})
export const accentChoice = z.strictObject({ accent: z.enum(accentNames, 'choose_one') })

/** A PNG in base64, as it is shown and as it goes into a document. */
export type Logo = { png: string; width: number; height: number }
