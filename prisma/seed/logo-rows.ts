import sharp from 'sharp'
import { type AccentName, accents } from '@/components/ui/accent'
import { type MunicipalityKey, sealPartsWith } from '@/lib/platform/sealing'
import type { Prisma } from '@/prisma/generated/client'
import type { Place } from '@/prisma/seed/place'
import type { MunicipalitySeed } from '@/prisma/seed/shape'

export type LogoRows = {
  file: Prisma.StoredFileCreateManyInput
  part: Prisma.StoredFilePartCreateManyInput
  logo: Prisma.MunicipalityLogoCreateManyInput
}

/** Invented marks: is the point of a square with sides from -1 to 1 coloured? Nobody's arms. */
const marks: Record<MunicipalitySeed['slug'], (x: number, y: number) => boolean> = {
  // A bridge over water.
  kalmar: (x, y) =>
    Math.hypot(x, y) < 1 && (y < -0.1 ? Math.hypot(x, y + 0.1) > 0.62 : y > 0.12 && y % 0.36 < 0.22),
  // A house of two parts.
  orebro: (x, y) => (y < -0.05 ? Math.abs(x) < y + 1 : Math.abs(x) < 0.82 && y < 0.95 && Math.abs(x) > 0.12),
  // Islands.
  stockholm: (x, y) =>
    [
      [-0.5, 0.42],
      [0.5, 0.42],
      [0, -0.45],
    ].some(([cx = 0, cy = 0]) => Math.hypot(x - cx, y - cy) < 0.46),
  // A bay that opens to the north.
  norrvik: (x, y) =>
    Math.hypot(x, y) < 1 && !(Math.abs(x) < 0.36 && y < 0.3) && Math.hypot(x, y - 0.3) > 0.36,
  // A sun above the sea.
  sorvik: (x, y) =>
    y < 0.1 ? Math.hypot(x, y - 0.1) < 0.8 : [0.28, 0.6].some((line) => Math.abs(y - line) < 0.09),
}

const side = 240
const finer = 3

/** Each dot is as dense as the part of it that the mark covers. */
async function drawMark({ slug, accent }: MunicipalitySeed): Promise<Buffer> {
  const mark = marks[slug]
  const colour = accents[accent as AccentName].light.accent
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const dots = Buffer.alloc(side * side * 4)
  for (let dot = 0; dot < side * side; dot += 1) {
    const [column, row] = [dot % side, Math.floor(dot / side)]
    let covered = 0
    for (let part = 0; part < finer * finer; part += 1) {
      const x = column + ((part % finer) + 0.5) / finer
      const y = row + (Math.floor(part / finer) + 0.5) / finer
      if (mark((2 * x) / side - 1, (2 * y) / side - 1)) covered += 1
    }
    dots.set([red, green, blue, Math.round((255 * covered) / (finer * finer))], dot * 4)
  }
  return sharp(dots, { raw: { width: side, height: side, channels: 4 } })
    .png()
    .toBuffer()
}

export async function logoRows(place: Place, key: MunicipalityKey): Promise<LogoRows> {
  const { municipalityId, id, userId, seed } = place
  const fileId = id('file', 'logo')
  const png = await drawMark(seed)
  const { contents, ...sealed } = sealPartsWith(key, { table: 'stored_file', id: fileId }, [png])
  const [content = new Uint8Array()] = contents
  const file = { kind: 'png' as const, size: png.length, parts: 1, storedById: userId('admin') }
  return {
    file: { municipalityId, id: fileId, ...file, ...sealed },
    part: { municipalityId, fileId, position: 1, content },
    logo: { municipalityId, fileId, width: side, height: side },
  }
}
