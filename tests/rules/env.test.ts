import { expect, test } from 'vitest'
import { parseEnv } from '@/lib/platform/env'

const good: NodeJS.ProcessEnv = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://samlad_app:word@db.example.org:5432/samlad',
  NEXTAUTH_URL: 'https://samlad.example.se',
  NEXTAUTH_SECRET: [...'abcdefghijklmnopqrstuvwxyz0123456789'].reverse().join(''),
  SAMLAD_MASTER_KEY: Buffer.from([...Array(32).keys()]).toString('base64'),
}

test('a complete environment is read, with its defaults', () => {
  expect(parseEnv(good)).toMatchObject({
    DATABASE_POOL_SIZE: 10,
    TRUSTED_PROXY_HOPS: 0,
    LOG_LEVEL: 'info',
    SAMLAD_DEMO: false,
    PORT: 3000,
    AUDIT_ANCHOR_FILE: '.data/audit-anchors.jsonl',
    SHRED_LEDGER_FILE: '.data/shred-ledger.jsonl',
  })
  expect(parseEnv(good).SAMLAD_MASTER_KEY).toHaveLength(32)
})

test('an empty variable counts as left out', () => {
  expect(parseEnv({ ...good, LOG_LEVEL: '', PORT: '' })).toMatchObject({ LOG_LEVEL: 'info', PORT: 3000 })
})

const wrong: [name: string, value: string | undefined, fault: string][] = [
  ['DATABASE_URL', undefined, 'is missing'],
  ['DATABASE_URL', 'mysql://db.example.org/samlad', 'is not a PostgreSQL address'],
  ['DATABASE_POOL_SIZE', '0', 'is wrong'],
  ['NEXTAUTH_URL', 'samlad', 'is not a web address'],
  ['NEXTAUTH_URL', 'http://samlad.example.se', 'is not encrypted'],
  ['NEXTAUTH_SECRET', undefined, 'is missing'],
  ['NEXTAUTH_SECRET', 'short', 'is too short'],
  ['NEXTAUTH_SECRET', 'abab'.repeat(12), 'is too easy to guess'],
  ['NEXTAUTH_SECRET', 'please-change-me-0123456789-abcdefg', 'is a placeholder'],
  ['SAMLAD_MASTER_KEY', 'å', 'is not base64'],
  ['SAMLAD_MASTER_KEY', 'QUJD', 'is 3 bytes long'],
  ['SAMLAD_MASTER_KEY', Buffer.alloc(32).toString('base64'), 'is too easy to guess'],
  ['TRUSTED_PROXY_HOPS', '-1', 'is wrong'],
  ['LOG_LEVEL', 'loud', 'is wrong'],
  ['SAMLAD_DEMO', 'yes', 'is wrong'],
  ['PORT', 'http', 'is wrong'],
  ['SMTP_URL', 'https://mail.example.se', 'is not the address of a mail server'],
  ['MAIL_FROM', 'samlad', 'is not an e-mail address'],
  ['SAMLAD_JOBS', 'maybe', 'is wrong'],
  ['FILE_SCANNER', 'clamd', 'is neither clamd nor a program'],
  ['FILE_SCANNER', 'clamd://host', 'is neither clamd nor a program'],
]

test.each(['clamd:/run/clamav/clamd.ctl', 'clamd://10.0.0.7:3310', '/usr/bin/clamdscan --fdpass -'])(
  'a scanner may be %s',
  (scanner) => expect(parseEnv({ ...good, FILE_SCANNER: scanner }).FILE_SCANNER).toBe(scanner),
)

test.each(wrong)('%s = %s stops the start', (name, value, fault) => {
  expect(() => parseEnv({ ...good, [name]: value })).toThrow(new RegExp(`^${name} ${fault}: write .+\\.$`))
})

test('of the identity provider all variables are given, or none', () => {
  expect(() => parseEnv({ ...good, OIDC_CLIENT_ID: 'samlad' })).toThrow(/^OIDC_DISCOVERY_URL is missing: /)
})

test('who has a mail server says who the letters are from', () => {
  const mail = { ...good, SMTP_URL: 'smtp://mail.example.se:587' }
  expect(() => parseEnv(mail)).toThrow(/^MAIL_FROM is missing: /)
  expect(parseEnv({ ...mail, MAIL_FROM: 'samlad@example.se' })).toMatchObject({ SMTP_URL: mail.SMTP_URL })
})

test('a demo may be visited over http from another machine', () => {
  const demo = { ...good, SAMLAD_DEMO: '1', NEXTAUTH_URL: 'http://192.168.1.5:3000' }
  expect(parseEnv(demo).SAMLAD_DEMO).toBe(true)
})
