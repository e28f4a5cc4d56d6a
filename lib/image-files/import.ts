import { Unreadable } from '@/lib/file-archives/rules'

/**
 * A picture is never kept as it came: it is decoded and drawn anew, without the place where it was taken, the camera,
 * the owner's name or anything else that stood beside the picture, and nothing that hid in the file is left. Only
 * the three decoders that are needed may run (docs/decisions/0014).
 */
const imageKinds = ['png', 'jpeg', 'webp'] as const
export type ImageKind = (typeof imageKinds)[number]

/** About 6 500 by 4 900: below what libvips would put in a temporary file on the disk. */
const mostPixels = 32_000_000
const longest = 20

type Sharp = typeof import('sharp').default
let drawing: Promise<Sharp> | undefined

async function loadSharp(): Promise<Sharp> {
  const { default: sharp } = await import('sharp')
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: imageKinds.map((kind) => loaders[kind]) })
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp
}
const loaders: Record<ImageKind, string> = {
  png: 'VipsForeignLoadPngBuffer',
  jpeg: 'VipsForeignLoadJpegBuffer',
  webp: 'VipsForeignLoadWebpBuffer',
}

/** Decoded pictures take a hundred times their file's memory: one at a time, whoever waits. */
let turn: Promise<unknown> = Promise.resolve()

export function redraw(bytes: Uint8Array, kind: ImageKind): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = turn.then(() => draw(bytes, kind))
  turn = drawn.catch(() => undefined)
  return drawn
}

async function draw(bytes: Uint8Array, kind: ImageKind): Promise<Uint8Array<ArrayBuffer>> {
  drawing ??= loadSharp()
  const sharp = await drawing
  try {
    const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).timeout({
      seconds: longest,
    })
    const { format, width, height } = await image.metadata()
    if (width * height > mostPixels) throw new Unreadable('file_image_too_large')
    if (format !== kind) throw new Unreadable('file_not_allowed')
    return new Uint8Array(await image.autoOrient().toFormat(kind, qualities[kind]).toBuffer())
  } catch (error) {
    if (error instanceof Unreadable) throw error
    const tooLarge = error instanceof Error && /pixel limit/i.test(error.message)
    throw new Unreadable(tooLarge ? 'file_image_too_large' : 'import_file_damaged')
  }
}

const qualities = { png: {}, jpeg: { quality: 90, mozjpeg: false }, webp: { quality: 90 } } as const
