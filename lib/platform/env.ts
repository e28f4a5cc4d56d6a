import { z } from 'zod'

const SECRET_LENGTH = 32
const KEY_BYTES = 32
const SECRET_VARIETY = 12
const PLACEHOLDER = /change.?me|replace|example|password|secret|placeholder/i

/** What to write in each variable that has a wrong way to be written; `.env.example` says more. */
const ADVICE = {
  DATABASE_URL:
    'write the address of the app role, such as postgres://samlad_app:PASSWORD@db.example.org:5432/samlad',
  DATABASE_OWNER_URL:
    'write the address of the owner role, such as postgres://samlad_owner:PASSWORD@db.example.org:5432/samlad',
  DATABASE_LISTEN_URL:
    'write the address of the app role past any PgBouncer, such as postgres://samlad_app:PASSWORD@db.example.org:5432/samlad, or leave it out',
  DATABASE_POOL_SIZE: 'write a whole number from 1 to 100',
  NEXTAUTH_URL: 'write the address people use, such as https://samlad.example.se (http only for localhost)',
  NEXTAUTH_SECRET: `write at least ${SECRET_LENGTH} random characters, such as the output of: openssl rand -base64 48`,
  SAMLAD_MASTER_KEY: `write ${KEY_BYTES} random bytes in base64, such as the output of: openssl rand -base64 32`,
  SAMLAD_PREVIOUS_MASTER_KEY:
    'write the master key from before the change, or leave it out when no change is going on',
  OIDC_DISCOVERY_URL:
    'write the address that ends in /.well-known/openid-configuration, or leave all OIDC variables out',
  OIDC_CLIENT_ID: 'write the client id that the identity provider gave, or leave all OIDC variables out',
  OIDC_CLIENT_SECRET:
    'write the client secret that the identity provider gave, or leave all OIDC variables out',
  OIDC_NAME: 'write the words for the sign-in button',
  OIDC_EMAIL_CLAIM: 'write the name of the claim that holds the e-mail address, such as email',
  TRUSTED_PROXY_HOPS: 'write how many proxies stand in front of the app, from 0 to 5',
  LOG_LEVEL: 'write one of: fatal, error, warn, info, debug, trace, silent',
  SAMLAD_DEMO: 'write 1 for a demo, or leave it out',
  PORT: 'write a port number from 1 to 65535',
  SMTP_URL: 'write the address of the mail server, such as smtps://USER:PASSWORD@mail.example.se:465',
  MAIL_FROM: 'write the sender of the letters, such as samlad@example.se',
  SAMLAD_JOBS: 'write on or off',
  AUDIT_ANCHOR_FILE: 'write the path of a file that the app may append to',
  SHRED_LEDGER_FILE: 'write the path of a file that the app may append to',
  FILE_SCANNER:
    'write clamd:/run/clamav/clamd.ctl, clamd://HOST:3310 or the path of a program, or leave it out',
} as const

const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most)
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'is not a PostgreSQL address' })

const secret = z
  .string()
  .min(SECRET_LENGTH, 'is too short')
  .refine((text) => new Set(text).size >= SECRET_VARIETY, 'is too easy to guess')
  .refine((text) => !PLACEHOLDER.test(text), 'is a placeholder')

const masterKey = z.base64('is not base64').transform((text, context) => {
  const key = Buffer.from(text, 'base64')
  if (key.length !== KEY_BYTES) context.addIssue(`is ${key.length} bytes long`)
  else if (new Set(key).size < SECRET_VARIETY) context.addIssue('is too easy to guess')
  return key
})

const shape = z.object({
  DATABASE_URL: postgresUrl,
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DATABASE_LISTEN_URL: postgresUrl.optional(),
  DATABASE_POOL_SIZE: wholeNumber(1, 100).default(10),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: 'is not a web address' }),
  NEXTAUTH_SECRET: secret,
  SAMLAD_MASTER_KEY: masterKey,
  SAMLAD_PREVIOUS_MASTER_KEY: masterKey.optional(),
  OIDC_DISCOVERY_URL: z.url({ protocol: /^https?$/, error: 'is not a web address' }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60, 'is too long').default('OpenID Connect'),
  OIDC_EMAIL_CLAIM: z.string().default('email'),
  TRUSTED_PROXY_HOPS: wholeNumber(0, 5).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  SAMLAD_DEMO: z.literal('1').optional().transform(Boolean),
  PORT: wholeNumber(1, 65535).default(3000),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'is not the address of a mail server' }).optional(),
  MAIL_FROM: z.email('is not an e-mail address').optional(),
  SAMLAD_JOBS: z.enum(['on', 'off']).default('on'),
  AUDIT_ANCHOR_FILE: z.string().default('.data/audit-anchors.jsonl'),
  SHRED_LEDGER_FILE: z.string().default('.data/shred-ledger.jsonl'),
  FILE_SCANNER: z
    .string()
    .regex(/^(clamd:\/\/[^/\s:]+:\d{1,5}|clamd:\/[^/\s]\S*|\/[^/\s].*)$/, 'is neither clamd nor a program')
    .optional(),
})

const schema = shape
  .refine((values) => values.SAMLAD_DEMO || isSafeAddress(values.NEXTAUTH_URL), {
    path: ['NEXTAUTH_URL'],
    error: 'is not encrypted',
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM, { path: ['MAIL_FROM'], error: 'is missing' })
  .superRefine(({ OIDC_DISCOVERY_URL, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }, context) => {
    const provider = { OIDC_DISCOVERY_URL, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }
    const missing = Object.entries(provider).filter(([, value]) => value === undefined)
    if (missing.length === 3) return
    for (const [name] of missing) context.addIssue({ code: 'custom', path: [name], message: 'is missing' })
  })

export type Env = z.output<typeof schema>

/** A variable that stops the start. The message is one sentence for the person who starts the app. */
export class EnvironmentError extends Error {}

let current: Env | undefined

/** The environment, read and checked at the first call; a missing or wrong variable throws. */
export function env(): Env {
  current ??= parseEnv(process.env)
  return current
}

/** What was wrapped is opened with; the first one wraps. While the master key is changed there are two. */
export function masterKeys(): readonly [Buffer, ...Buffer[]] {
  const { SAMLAD_MASTER_KEY: current, SAMLAD_PREVIOUS_MASTER_KEY: previous } = env()
  return previous ? [current, previous] : [current]
}

export function parseEnv(source: NodeJS.ProcessEnv): Env {
  // An empty variable is what is left of one that was meant to be removed.
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = schema.safeParse(filled)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const name = issue?.path[0] as keyof typeof ADVICE
  const fault = filled[name] === undefined ? 'is missing' : faultOf(issue)
  throw new EnvironmentError(`${name} ${fault}: ${ADVICE[name]}.`)
}

function faultOf(issue: z.core.$ZodIssue | undefined): string {
  return issue?.message.startsWith('is ') ? issue.message : 'is wrong'
}

function isSafeAddress(address: string): boolean {
  // What is no address at all has its own sentence.
  if (!URL.canParse(address)) return true
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
