/** Where a link in a text may lead: to the web and to an e-mail address. Everything else is letters. */
const safeProtocols = ['http:', 'https:', 'mailto:']

export function safeAddress(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null
  return url && safeProtocols.includes(url.protocol) ? url.href : null
}
