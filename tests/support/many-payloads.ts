import { payloads } from '@/tests/support/payloads'

/** Out of where a text may stand: an attribute, an element, a script, a comment. */
const wayOut = ['', '">', "'>", '</p>', '</option></select>', '-->', ']]>', '`>']

const act = 'window.hit=1'
/** Each runs by itself where a browser takes it for a part of the page. */
const running = [
  `<img src=x onerror=${act}>`,
  `<body onload=${act}>`,
  `<details open ontoggle=${act}>`,
  `<video><source onerror=${act}>`,
  `<input autofocus onfocus=${act}>`,
  `<marquee onstart=${act}>`,
  `<object data="javascript:${act}">`,
  `<ScRiPt >${act}</sCrIpT>`,
  `<svg><animate onbegin=${act} attributeName=x>`,
]

/** Texts that want to be a part of a question to the database, of a cell, of a path or of an object. */
const others = [
  "' OR '1'='1",
  "'; DROP TABLE concern_report; --",
  '1); SELECT pg_sleep(5)--',
  '" OR ""="',
  "\\'; COPY (SELECT 1) TO PROGRAM 'id'--",
  '$'.concat('$; SELECT 1; $', '$'),
  '%27%20OR%201=1',
  '{"contains":""}',
  '[object Object]',
  '__proto__[x]=1',
  '=HYPERLINK("http://x.test")',
  '@SUM(1+1)',
  '../../../../etc/passwd',
  'http://x.test/?$'.concat('{jndi:ldap://x.test}'),
  '%s%n%x',
]

const shortest = [...running.flatMap((script) => wayOut.map((out) => `${out}${script}`)), ...others]

/** More than a hundred, each once. */
export const manyPayloads = [...new Set([...payloads, ...shortest])]

/** All of them, in texts no longer than a field takes. */
export function packed(longest: number): string[] {
  const packs: string[] = []
  for (const payload of manyPayloads.filter(({ length }) => length <= longest)) {
    const last = packs.at(-1)
    if (last !== undefined && last.length + 1 + payload.length <= longest)
      packs[packs.length - 1] = `${last} ${payload}`
    else packs.push(payload)
  }
  return packs
}
