/** A file on its way out of the system. */
export type SentFile = { name: string; type: string; content: string | Uint8Array<ArrayBuffer> }
