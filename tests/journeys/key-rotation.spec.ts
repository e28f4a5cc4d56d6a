import { expect, test } from '@/tests/support/journey'
import { asOwner, fileReport, runScript } from '@/tests/support/journey-desk'

/** New keys for everything that is sealed, in the middle of a working day. */
const slug = 'norrvik'
test.use({ municipality: slug })
test.skip(({ isMobile }) => isMobile, 'keys have no width')

/** Longer than any form here takes to be written down. */
const settle = '--settle=1500'

test('reports are filed through the form while the keys are changed, and each is read afterwards', async ({
  pageOf,
}) => {
  const { request: reporter } = await pageOf('personal')
  const filed = new Map<string, string>()
  const file = async () => {
    const name = `Elev ${filed.size} ${crypto.randomUUID()}`
    filed.set(await fileReport(reporter, slug, name), name)
  }
  await file()
  let said: string | undefined
  const rotation = runScript('scripts/keys-rotate.ts', settle).then((lines) => {
    said = lines
  })
  while (said === undefined) await file()
  await rotation
  await file()
  expect(said).toMatch(new RegExp(`^${slug}: key \\d+ in use, [1-9]\\d* records, 1 old keys destroyed$`, 'm'))
  expect(filed.size).toBeGreaterThan(5)

  const { request: worker } = await pageOf('socialsekreterare')
  await asOwner(slug, [
    `UPDATE concern_report SET state = 'accepted', accepted_at = received_at, assigned_to_id =
       (SELECT user_id FROM membership JOIN users ON users.id = user_id WHERE email = 'socialsekreterare@${slug}.demo')
     WHERE id IN ('${[...filed.keys()].join("', '")}')`,
  ])
  for (const [report, name] of filed) {
    expect(await (await worker.get(`/${slug}/concerns/${report}`)).text()).toContain(name)
  }
})
