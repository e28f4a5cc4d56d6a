import { norrvik } from '@/prisma/seed/content/joint-council/norrvik'
import { sorvik } from '@/prisma/seed/content/joint-council/sorvik'
import { kalmar } from '@/prisma/seed/content/kalmar/kalmar'
import { orebro } from '@/prisma/seed/content/orebro/orebro'
import { stockholm } from '@/prisma/seed/content/stockholm/stockholm'
import type { MunicipalitySeed } from '@/prisma/seed/shape'

export const demoMunicipalities: readonly MunicipalitySeed[] = [kalmar, orebro, stockholm, norrvik, sorvik]
