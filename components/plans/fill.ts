/** Puts values into a text such as "Sparat {time}": for the browser, where no translator is loaded. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
