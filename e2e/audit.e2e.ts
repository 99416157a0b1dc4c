import { brokenRules } from './broken-rules'
import { send } from './send'
import { expect, test } from './test'

test('a snapshot stands in the audit with what was asked and what came of it', async ({ console, world, page }) => {
  await world.begin('empty')
  const diskId = await world.hasDisk('web-data')
  const form = await console.hasTyped('web-data', 'before-upgrade')
  await console.submits(form)
  await expect(console.milestone(form, 'Accepted')).toBeVisible()

  await console.opens(`/audit?q=${diskId}`)
  await expect(page.getByRole('row').filter({ hasText: 'Create snapshot' })).toHaveCount(2)
  await page
    .getByRole('button', { name: /^Details of row/ })
    .last()
    .click()

  await expect(page.getByText('before-upgrade')).toBeVisible()
  await expect(page.getByText('parameters.clientToken')).toBeVisible()
  const [call] = await world.calls('CreateSnapshot')
  await expect(page.getByText(String(call?.parameters.ClientToken)).first()).toBeVisible()
})

test('an operator sees the own rows, an admin everything and whether the audit is whole', async ({ console, world, page }) => {
  await world.begin('empty')
  await console.opens('/audit')
  await expect(page.getByText('What you asked for, and what came of it.')).toBeVisible()
  await expect(page.getByText('Start of the console')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Check the audit' })).toHaveCount(0)

  await console.signsInAs('admin')
  await console.opens('/audit')
  await expect(page.getByText('Start of the console').first()).toBeVisible()
  await page.getByRole('button', { name: 'Check the audit' }).click()

  await expect(page.getByText(/The audit is whole/)).toBeVisible()
})

test('filters stand in the address, and what fits nothing says so', async ({ console, world, page }) => {
  await world.begin('empty')
  await console.signsInAs('admin')
  await console.opens('/audit?event=sign-in')
  await expect(page.getByRole('row').filter({ hasText: 'Sign in' }).first()).toBeVisible()
  await expect(page.getByText('Start of the console')).toHaveCount(0)

  await page.getByLabel('Search the audit').fill('nothing of this name')

  await expect(page.getByText('Nothing fits')).toBeVisible()
  await expect(page).toHaveURL(/q=nothing/)
  await page.getByRole('button', { name: 'Clear the filters' }).click()
  await expect(page.getByText('Start of the console').first()).toBeVisible()
})

test('the audit can be taken out as a file, with the own rows only', async ({ console, world }) => {
  await world.begin('empty')
  const url = await console.start()
  await console.signsInAs('admin')
  await console.signsInAs('operator')
  const cookie = await console.cookie()

  const csv = await send(`${url}/api/audit/export?format=csv`, { headers: { cookie } })
  const lines = await send(`${url}/api/audit/export?format=jsonl&event=export-audit`, { headers: { cookie } })

  expect(csv.headers['content-disposition']).toMatch(/^attachment; filename="audit-\d{4}-\d{2}-\d{2}\.csv"$/)
  expect(csv.headers['cache-control']).toContain('no-store')
  expect(csv.body).toContain('"sequence","at","event"')
  expect(csv.body).toContain('operator@sandbox.example')
  expect(csv.body).not.toContain('admin@sandbox.example')
  const [recorded = '', end = ''] = lines.body.trimEnd().split('\n')
  expect(JSON.parse(recorded)).toMatchObject({ event: 'export-audit', facts: { format: 'csv', isCut: false } })
  expect(JSON.parse(end)).toMatchObject({ end: { rows: 1, isCut: false, head: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) } } })
  for (const search of ['format=xml', 'format=csv&format=jsonl', 'format=csv&q=%00', 'format=csv&from=2026-02-31', ''])
    expect((await send(`${url}/api/audit/export?${search}`, { headers: { cookie } })).status, search).toBe(400)
})

test('from a row one comes to all rows about the same, and back', async ({ console, world, page }) => {
  await world.begin('empty')
  await console.signsInAs('admin')
  await console.opens('/audit?event=sign-in')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')

  await page.getByRole('link', { name: 'of this person' }).click()

  await expect(page).toHaveURL(/person=admin%40sandbox\.example|person=admin@sandbox\.example/)
  await expect(page.getByText('Start of the console')).toHaveCount(0)
  await page.getByRole('button', { name: 'Clear the filter Person' }).click()
  await expect(page.getByText('Start of the console').first()).toBeVisible()
})

for (const width of [1440, 1024, 390]) {
  test(`the audit fits into ${width} px, details and filters included`, async ({ console, world, page }) => {
    await world.begin('empty')
    await page.setViewportSize({ width, height: 900 })
    await console.signsInAs('admin')
    await console.opens('/audit?subject=a-very-long-id-of-something-that-is-not-there-but-stands-in-the-address&to=2099-01-01')
    await expect(page.getByText('Nothing fits')).toBeVisible()
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await overflow()).toBe(0)

    await console.opens('/audit')
    await page
      .getByRole('button', { name: /^Details of row/ })
      .last()
      .click()

    await expect(page.getByText('Number', { exact: true })).toBeVisible()
    expect(await overflow()).toBe(0)
    const details = page.getByRole('row').filter({ hasText: 'Number' })
    expect(await details.evaluate((row) => row.scrollHeight - row.clientHeight), 'details lie over the next row').toBeLessThanOrEqual(1)
  })
}

for (const scheme of ['light', 'dark'] as const) {
  test(`the audit can be read with assistive technology, ${scheme}`, async ({ console, world, page }) => {
    await world.begin('empty')
    await page.emulateMedia({ colorScheme: scheme })
    await console.signsInAs('admin')
    await console.opens('/audit')
    await page
      .getByRole('button', { name: /^Details of row/ })
      .first()
      .click()

    expect(await brokenRules(page)).toEqual([])
  })
}
