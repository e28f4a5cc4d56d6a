/**
 * Signs in a PDF. ISO 14289-1 (PDF/UA-1) and ISO 19005-2 (PDF/A-2) demand that every sign has a shape and can be read
 * back as text: the typesetter refuses one that no typeface has, and names it.
 */

/** Says that something stood here which cannot be shown. */
export const missingSign = '\u25A1'

/** The signs named in "the text `"漢"` could not be displayed with font …". */
export function signsWithoutFace(fault: string): Set<string> {
  const named = [...fault.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)]
  return new Set(named.flatMap(([, text = '']) => [...unescaped(text)]))
}

/** As Rust writes them: \u{fe0f}, also with the backslash doubled. */
function unescaped(text: string): string {
  return text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  )
}
