/**
 * What a file is, judged by its content: its name and what the browser says of it are anyone's to choose. Text is
 * told apart by its marks: UTF-8 and UTF-16 with or without a mark, otherwise the Windows-1252 of older Excel.
 */
/** Of an import; next.config.ts lets through more, so that the refusal can be said in words. */
export const mostFileBytes = 10 * 1024 * 1024

export type FileContent = 'zip' | 'text' | 'pdf' | 'old_office' | 'locked' | 'other'

const starts: [FileContent, number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['old_office', [0xd0, 0xcf, 0x11, 0xe0]],
]

export function contentOf(bytes: Uint8Array): FileContent {
  const known = starts.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0]
  if (known === 'old_office') return isLocked(bytes) ? 'locked' : 'old_office'
  if (known) return known
  return decodeText(bytes) === null ? 'other' : 'text'
}

/** A Word or Excel file with a password is an old kind of container with this part in it. */
function isLocked(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return text.includes(Buffer.from(name))
}

/** Null when the bytes are no text. */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  return /(?![\t\n\r\f\u0085])\p{Cc}/u.test(text.slice(0, 20_000)) ? null : text
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 2_000)
  const zeros = (parity: number) => head.filter((byte, at) => byte === 0 && at % 2 === parity).length
  if (head.length > 3 && zeros(1) > head.length * 0.35) return 'utf-16le'
  if (head.length > 3 && zeros(0) > head.length * 0.35) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
