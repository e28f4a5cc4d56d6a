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

function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const answer = turn.then(work)
  turn = answer.catch(() => undefined)
  return answer
}

export function redraw(bytes: Uint8Array, kind: ImageKind): Promise<Uint8Array<ArrayBuffer>> {
  return inTurn(async () => {
    const image = await decode(bytes, kind)
    return drawn(async () => new Uint8Array(await image.toFormat(kind, qualities[kind]).toBuffer()))
  })
}

type Fitted = { bytes: Uint8Array<ArrayBuffer>; width: number; height: number }

/** As a PNG no larger than the box; what is smaller stays as it is. */
export function fitInside(
  bytes: Uint8Array,
  kind: ImageKind,
  box: { width: number; height: number },
): Promise<Fitted> {
  return inTurn(async () => {
    const image = await decode(bytes, kind)
    const fitting = image.resize({ ...box, fit: 'inside', withoutEnlargement: true }).png()
    const { data, info } = await drawn(() => fitting.toBuffer({ resolveWithObject: true }))
    return { bytes: new Uint8Array(data), width: info.width, height: info.height }
  })
}

async function decode(bytes: Uint8Array, kind: ImageKind) {
  drawing ??= loadSharp()
  const sharp = await drawing
  const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).timeout({ seconds: longest })
  const { format, width, height } = await drawn(() => image.metadata())
  if (width * height > mostPixels) throw new Unreadable('file_image_too_large')
  if (format !== kind) throw new Unreadable('file_not_allowed')
  return image.autoOrient()
}

/** What the decoder says is for programmers; what it means is one of two things. */
async function drawn<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    const tooLarge = error instanceof Error && /pixel limit/i.test(error.message)
    throw new Unreadable(tooLarge ? 'file_image_too_large' : 'import_file_damaged')
  }
}

const qualities = { png: {}, jpeg: { quality: 90, mozjpeg: false }, webp: { quality: 90 } } as const
