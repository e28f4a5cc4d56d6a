import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { retryMail } from '@/lib/outbox/commands'
import { sendWaitingMail } from '@/lib/outbox/jobs'
import { openOutbox } from '@/lib/outbox/queries'
import { setClock } from '@/lib/platform/clock'
import { startMailServer } from '@/tests/support/mail-server'
import { buildWorld, type World } from '@/tests/support/world'

const inDays = (ahead: number) => setClock(() => new Date(Date.now() + ahead * 86_400_000))

const mail = await startMailServer()
Object.assign(process.env, { SMTP_URL: mail.url, MAIL_FROM: 'samlad@kommun.test' })

let world: World
let slug: string

beforeAll(async () => {
  world = await buildWorld()
  slug = world.A.municipality.slug
  await sweep()
})
afterAll(async () => {
  setClock(() => new Date())
  await mail.close()
  await world.close()
})

const sweep = () =>
  world.within('A', (tx) => tx.outgoingMail.updateMany({ data: { sentAt: new Date(), failedAt: null } }))

describe('the outbox', () => {
  const letterTo = async (subject: string) => {
    const { userId, email: address } = world.A.people.coordinator
    const data = {
      municipalityId: world.A.municipality.id,
      userId,
      address,
      subject,
      body: 'Hej åäö\nrad två',
    }
    return (await world.within('A', (tx) => tx.outgoingMail.create({ data }))).id
  }
  const stored = (id: string) =>
    world.within('A', (tx) => tx.outgoingMail.findFirstOrThrow({ where: { id } }))

  test('is emptied by several processes at once, each letter once', async () => {
    await sweep()
    const ids: string[] = []
    for (let count = 0; count < 12; count += 1) ids.push(await letterTo(`Brev ${count}`))
    mail.received.length = 0
    const sendings = await Promise.all([1, 2, 3].map(() => sendWaitingMail(slug)))
    expect(sendings.reduce((sum, { sent }) => sum + sent, 0)).toBe(12)
    expect(mail.received).toHaveLength(12)
    expect(mail.received[0]?.to).toEqual([world.A.people.coordinator.email])
    for (const id of ids) {
      expect(mail.received.filter(({ text }) => text.includes(`Message-ID: <${id}@localhost>`))).toHaveLength(
        1,
      )
      expect((await stored(id)).sentAt).not.toBeNull()
    }
    expect(mail.received[0]?.text).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m)
    expect(mail.received[0]?.text).toContain('Auto-Submitted: auto-generated')
  })

  test('tries again later what the server cannot take now, and gives up in the end', async () => {
    const id = await letterTo('Trögt')
    mail.state.refuse = 451
    try {
      expect(await sendWaitingMail(slug)).toEqual({ sent: 0, failed: 1 })
      expect(await stored(id)).toMatchObject({ attempts: 1, fault: '451', sentAt: null, failedAt: null })
      expect(await sendWaitingMail(slug)).toEqual({ sent: 0, failed: 0 })
      for (const ahead of [1, 2, 3, 4, 5]) {
        inDays(ahead)
        await sendWaitingMail(slug)
      }
    } finally {
      mail.state.refuse = null
      setClock(() => new Date())
    }
    const given = await stored(id)
    expect(given).toMatchObject({ attempts: 6, fault: '451', sentAt: null })
    expect(given.failedAt).not.toBeNull()
    const admin = await world.access('A', 'administrator')
    const { view } = await openOutbox(admin, { show: 'failed' })
    expect(view.lines).toMatchObject([{ id, state: 'failed', attempts: 6, fault: '451', body: null }])
    expect(await retryMail(admin, { mailId: id })).toMatchObject({ ok: true })
    expect(await retryMail(admin, { mailId: id })).toMatchObject({ refusal: { kind: 'not_allowed_now' } })
    expect(await sendWaitingMail(slug)).toEqual({ sent: 1, failed: 0 })
  })

  test('gives up at once an address that does not exist, and keeps what the server said to itself', async () => {
    const id = await letterTo('Ingen där')
    mail.state.refuse = 550
    await sendWaitingMail(slug).finally(() => {
      mail.state.refuse = null
    })
    const failed = await stored(id)
    expect(failed).toMatchObject({ attempts: 1, fault: '550' })
    expect(failed.failedAt).not.toBeNull()
    expect(JSON.stringify(failed)).not.toContain('person@example.se')
  })

  test('a process that dies with a letter leaves it to another', async () => {
    const id = await letterTo('Avbrutet')
    await world.within('A', (tx) =>
      tx.outgoingMail.updateMany({
        where: { id },
        data: { attempts: 1, notBefore: new Date(Date.now() + 300_000) },
      }),
    )
    expect(await sendWaitingMail(slug)).toEqual({ sent: 0, failed: 0 })
    inDays(1)
    expect(await sendWaitingMail(slug).finally(() => setClock(() => new Date()))).toEqual({
      sent: 1,
      failed: 0,
    })
  })

  test('cannot be made to write headers of its own', async () => {
    await letterTo('Hej\r\nBcc: annan@example.se')
    mail.received.length = 0
    await sendWaitingMail(slug)
    expect(mail.received.map(({ to }) => to)).toEqual([[world.A.people.coordinator.email]])
    expect(mail.received[0]?.text).not.toMatch(/^Bcc:/m)
  })
})
