import type { Page } from '@playwright/test'
import { draftPath, expect, expectAccessible, test } from '@/tests/support/journey'

/** A text written as in a word processor, by hand and from Word. Nobody else writes in this section. */
const slug = 'stockholm'
test.use({ municipality: slug })

const label = 'Text i 3 Organisation'
const text = (page: Page) => page.getByLabel(label)

async function open(page: Page) {
  await page.goto(await draftPath(page, slug))
  await page.getByRole('link', { name: 'Ändra texten i 3 Organisation' }).click()
  await expect(text(page)).toBeFocused()
}

/** As the clipboard gives it after a copy in another program. */
async function paste(page: Page, html: string, plain: string) {
  await text(page).evaluate(
    (field, [asHtml = '', asText = '']) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', asHtml)
      clipboardData.setData('text/plain', asText)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    [html, plain],
  )
}

const fromWord = `<html><head><style>p.MsoNormal { margin: 0 }</style></head><body><!--StartFragment-->
<p class=MsoNormal onclick="window.hit=1">Ur <b>Word</b><script>window.hit=1</script><a style='mso-footnote-id:ftn1' href="#_ftn1">[1]</a></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>punkt från Word</p>
<p class=MsoNormal><a href="javascript:window.hit=1">farlig länk</a><img src="/finns-inte.png" onerror="window.hit=1"></p>
<div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1">[1]</a> Wordfilens källa</p></div><!--EndFragment--></body></html>`

test('headings, lists, tables and what is pasted, with the keyboard alone', async ({ pageOf, isMobile }) => {
  test.skip(isMobile, 'the section is one, and the widths would write in it at the same time')
  const page = await pageOf('samordnare')
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await open(page)
  const before = await page.locator('textarea[name=body]').inputValue()
  const { keyboard } = page
  await text(page).press('Control+End')
  await keyboard.press('Enter')
  await keyboard.press('Control+Shift+1')
  await keyboard.type('Egen rubrik')
  await keyboard.press('Enter')
  await keyboard.type('- första')
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await keyboard.type('under första')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.press('Shift+Tab')
  await keyboard.press('Home')
  for (const _ of Array(7)) await keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: 'Tabell', exact: true })).toBeFocused()
  await keyboard.press('Enter')
  await keyboard.type('Vad')
  await keyboard.press('Tab')
  await keyboard.type('När')
  await keyboard.press('Enter')
  await keyboard.type('mars')
  await expectAccessible(page)
  await text(page).press('Control+End')
  await paste(page, fromWord, 'Ur Word')
  await expect(page.getByText('Bilderna följde inte med.')).toBeVisible()
  await text(page).press('Control+Home')
  await paste(page, '<table><tr><td>Ur</td><td>Excel</td></tr><tr><td>1</td><td>2</td></tr></table>', '')
  await text(page).press('Control+Enter')
  await expect(text(page)).toHaveCount(0)

  const section = page.getByRole('region', { name: /Organisation/ })
  await expect(section.getByRole('heading', { name: 'Egen rubrik' })).toBeVisible()
  await expect(section.getByRole('list').getByText('under första')).toBeVisible()
  await expect(section.getByRole('table', { name: 'Tabell: Vad, När' })).toContainText('mars')
  await expect(section.getByText('punkt från Word')).toBeVisible()
  await expect(section.getByRole('table', { name: 'Tabell: Ur, Excel' }).getByRole('cell').last()).toHaveText(
    '2',
  )
  await expect(section.getByText('farlig länk')).toBeVisible()
  await expect(section.getByRole('link', { name: 'farlig länk' })).toHaveCount(0)
  await expect(section.getByRole('region', { name: 'Fotnoter' })).toContainText('Wordfilens källa')
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)

  const saves: string[] = []
  page.on('request', (request) => request.method() === 'POST' && saves.push(request.url()))
  await open(page)
  // Longer than the pause before a save.
  await page.waitForTimeout(2_500)
  expect(saves).toEqual([])
  await page.getByRole('button', { name: 'Visa som text' }).click()
  await expect(text(page)).toHaveValue(
    /\n\n## Egen rubrik\n\n- första\n {2}- under första\n\n\| Vad \| När \| {2}\|\n/,
  )
  await text(page).fill(before)
  await text(page).press('Control+Enter')
  await expect(text(page)).toHaveCount(0)
  expect(complaints).toEqual([])
})
