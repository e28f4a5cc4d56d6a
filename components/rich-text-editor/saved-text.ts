import { isShownAsWritten, parseRichText, type RichDocument } from '@/lib/rich-text/rules'

/** A text and what it reads as; null where it is shown as it is written. */
export type SavedText = { text: string; read: RichDocument | null }

/** On the server, so that the browser need not fetch the reader to open the editor. */
export function savedText(text: string): SavedText {
  return { text, read: isShownAsWritten(text) ? null : parseRichText(text) }
}
