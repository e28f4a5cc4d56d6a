const PATTERNS: [name: string, pattern: RegExp][] = [
  ['private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/],
  ['cloud key', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  [
    'access token',
    /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{40,}|glpat-[\w-]{20,}|npm_[A-Za-z0-9]{36}|xox[abp]-[\w-]{10,})/,
  ],
  ['signed token', /\beyJ[\w-]{15,}\.eyJ[\w-]{15,}\.[\w-]{15,}/],
  [
    'address with a password',
    /\b[a-z][a-z0-9+.-]+:\/\/[^\s:@/'"`]+:(?!PASSWORD@)[^\s@/'"`$<{]{6,}@(?!localhost|127\.0\.0\.1)/i,
  ],
  [
    'assigned secret',
    /\b\w*(?:SECRET|MASTER_KEY|API_KEY|PASSWORD|TOKEN)\w*\s*[=:]\s*['"]?(?=[\w+/=-]*\d)(?=[\w+/=-]*[A-Za-z])[A-Za-z0-9+/_-]{24,}={0,2}/,
  ],
]

// Holds long random words that are checksums by design.
const CHECKSUM_FILES = ['package-lock.json']

/** The added lines of a diff that look like a secret, as `file: kind`; what was found is not repeated. */
export function findSecrets(diff: string): string[] {
  let file = ''
  const found: string[] = []
  for (const line of diff.split('\n')) {
    if (line.startsWith('+++ ')) file = line.replace(/^\+\+\+ (b\/)?/, '')
    else if (line.startsWith('+') && !CHECKSUM_FILES.includes(file))
      found.push(...kindsIn(line).map((kind) => `${file}: ${kind}`))
  }
  return [...new Set(found)]
}

function kindsIn(line: string): string[] {
  return PATTERNS.filter(([, pattern]) => pattern.test(line)).map(([kind]) => kind)
}
