const DEMO_PASSWORD = 'samlad-demo'

const MUNICIPALITIES = ['kalmar', 'orebro', 'stockholm', 'norrvik', 'sorvik']

const ROLES = {
  strateg: 'strategic coordinator',
  samordnare: 'local coordinator of one committee',
  namnd: 'committee',
  styrelse: 'executive board',
  personal: 'front-line staff',
  socialsekreterare: 'case worker',
  stodfunktion: 'support function',
  polis: 'police, as an external party',
  dso: 'data protection officer',
  admin: 'municipality administrator',
}

export function printLogins(address: string): void {
  const width = Math.max(...Object.keys(ROLES).map((role) => role.length)) + 2
  const lines = [
    '',
    `Samlad answers at ${address}`,
    '',
    `Sign in as ROLE@MUNICIPALITY.demo, such as strateg@kalmar.demo, with the password ${DEMO_PASSWORD}`,
    '',
    `  MUNICIPALITY  ${MUNICIPALITIES.join(', ')}`,
    ...Object.entries(ROLES).map(
      ([role, who], index) => `  ${index === 0 ? 'ROLE' : '    '}          ${role.padEnd(width)}  ${who}`,
    ),
    '                drift@samlad.demo    platform operator',
    '',
  ]
  console.log(lines.join('\n'))
}
