import { Unreadable } from '@/lib/file-archives/rules'
import { fitInside } from '@/lib/image-files/import'
import { logoBox } from '@/lib/municipality-looks/schema'
import { done, invalid, type Outcome } from '@/lib/platform/errors'
import { receiveFile } from '@/lib/stored-files/import'

/** A logotype is judged like every file, must be a picture, and is drawn in the size that a document needs. */
export async function receiveLogo(file: File): Promise<Outcome<Awaited<ReturnType<typeof fitInside>>>> {
  const received = await receiveFile(file, 'file')
  if (!received.ok) {
    const { refusal } = received
    const notAllowed = refusal.kind === 'invalid' && refusal.fields.file?.includes('file_not_allowed')
    return notAllowed ? invalid('file', 'logo_kind') : received
  }
  const { kind, bytes } = received.value
  if (kind !== 'png' && kind !== 'jpeg') return invalid('file', 'logo_kind')
  try {
    return done(await fitInside(bytes, kind, logoBox))
  } catch (error) {
    if (error instanceof Unreadable) return invalid('file', 'file_damaged')
    throw error
  }
}
