/**
 * What every file that leaves the system has in common, whatever its format: a name that any computer can keep
 * (DOS, archives and e-mail systems still stumble on å, ä and ö), and text without the characters that XML, and with
 * it Word and Excel, cannot hold.
 */

/** "Handlingsplan", "Norrmalms stadsdelsnämnd", "2027–2028" become handlingsplan-norrmalms-stadsdelsnamnd-2027-2028. */
export function fileName(parts: readonly string[], ending: string): string {
  const name = parts.map(plainLetters).filter(Boolean).join('-').slice(0, 120).replace(/-+$/, '')
  return `${name || 'fil'}.${ending}`
}

function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** Without control characters and halves of characters; line breaks and tabs stay. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, '')
}
