import { createHmac } from 'node:crypto'
import type { Page } from 'playwright/test'
import type { Received } from '../scripts/test-setup/receiver'
import { brokenRules } from './broken-rules'
import { send } from './send'
import { expect, test } from './test'

const SECRET = 'a-secret-that-must-not-be-seen'
const PATH = '/hook/a-path-that-must-not-be-seen-k3y5'

/** As the receiving program would check it. */
const isSigned = ({ headers, body }: Received): boolean => {
  const expected = createHmac('sha256', SECRET).update(`${headers['x-console-timestamp']}.${body}`).digest('hex')
  return headers['x-console-signature'] === `sha256=${expected}`
}

const adds = async (page: Page, address: string): Promise<void> => {
  await page.getByRole('button', { name: 'Add a webhook' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a webhook' })
  await dialog.getByLabel('Name', { exact: true }).fill('Deploy pipeline')
  await dialog.getByLabel('Address').fill(address)
  await dialog.getByLabel('Secret', { exact: true }).fill(SECRET)
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
}

const asksFor = async (page: Page, deed: string): Promise<void> => {
  await page.getByRole('button', { name: 'Actions for Deploy pipeline' }).click()
  await page.getByRole('menuitem', { name: deed }).click()
}

test('an admin adds a webhook, an operator makes a snapshot, and the receiver is told once, signed', async ({
  console,
  world,
  page,
  receiver,
}) => {
  test.slow()
  await world.begin('empty')
  await world.hasDisk('web-data')
  const seen: string[] = []
  page.on('response', async (response) => seen.push(await response.text().catch(() => '')))
  await console.signsInAs('admin')
  await console.opens('/settings/webhooks')
  await adds(page, `${receiver.url}${PATH}`)
  await expect(page.getByRole('row', { name: /Deploy pipeline/ })).toContainText('ends in k3y5')

  await asksFor(page, 'Send a test message')
  await page.getByRole('dialog').getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByRole('dialog').getByText('The test message was taken')).toBeVisible()
  expect(receiver.received.splice(0).map((received) => [isSigned(received), JSON.parse(received.body).event])).toEqual([[true, 'test']])

  await console.signsInAs('operator')
  const form = await console.hasTyped('web-data', 'before-upgrade')
  await console.submits(form)
  await expect(console.milestone(form, 'Accepted')).toBeVisible()
  await world.letsTimePass(24 * 60)
  await expect.poll(() => receiver.received.length, { timeout: 20_000 }).toBe(1)

  await console.signsInAs('admin')
  await console.opens('/settings/webhooks')
  const message = page.getByRole('row', { name: /Snapshot of web-data is fully stored/ })
  await expect(message).toContainText('delivered')
  await expect(message).toContainText('1 attempt')
  await console.opens('/audit?event=add-webhook')
  await expect(page.getByRole('row').filter({ hasText: 'Add a webhook' })).toHaveCount(1)
  const [told] = receiver.received
  expect(receiver.received).toHaveLength(1)
  expect(told !== undefined && isSigned(told)).toBe(true)
  expect(JSON.parse(told?.body ?? '')).toMatchObject({
    event: 'accomplished',
    operation: { diskName: 'web-data', person: 'Otto Operator' },
  })

  const cookie = await console.cookie()
  seen.push((await send(`${await console.start()}/api/webhooks`, { headers: { cookie } })).body)
  seen.push((await send(`${await console.start()}/api/audit/export?format=jsonl`, { headers: { cookie } })).body)
  const everything = [...seen, await page.content(), await console.output()].join('\n')
  expect(everything).toContain('Deploy pipeline')
  for (const word of [SECRET, 'must-not-be-seen']) expect(everything.includes(word), word).toBe(false)
})

test('an address that leads inside is refused where it was typed, and nothing is lost', async ({ console, world, page }) => {
  await world.begin('empty')
  await console.signsInAs('admin')
  await console.opens('/settings/webhooks')
  await adds(page, 'https://100.100.100.200/latest/meta-data')

  const dialog = page.getByRole('dialog', { name: 'Add a webhook' })
  await expect(dialog.getByLabel('Address')).toHaveAccessibleDescription(/public https addresses only/)
  await expect(dialog.getByLabel('Address')).toHaveValue('https://100.100.100.200/latest/meta-data')
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('Deploy pipeline')
})

test('what is not taken says why, and a webhook can be changed, disabled, enabled and deleted', async ({
  console,
  world,
  page,
  receiver,
}) => {
  await world.begin('empty')
  await console.signsInAs('admin')
  await console.opens('/settings/webhooks')
  await adds(page, `${receiver.url}${PATH}`)
  receiver.willAnswer([{ status: 302, headers: { location: '/' } }])
  await asksFor(page, 'Send a test message')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(dialog.getByText(/Redirects are not followed/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()

  await asksFor(page, 'Change address or secret')
  await dialog.getByRole('button', { name: 'Change', exact: true }).click()
  await expect(dialog.getByText('Enter a new address, a new secret, or both.')).toBeVisible()
  await dialog.getByLabel('New secret').fill('another-secret-entirely')
  await dialog.getByRole('button', { name: 'Change', exact: true }).click()
  await expect(page.getByText('Deploy pipeline is changed')).toBeVisible()

  const row = page.getByRole('row', { name: /Deploy pipeline/ })
  const confirms = (deed: string) => page.getByRole('alertdialog').getByRole('button', { name: deed }).click()
  await asksFor(page, 'Disable')
  await confirms('Disable')
  await expect(row).toContainText('disabled')
  await asksFor(page, 'Enable')
  await confirms('Enable')
  await expect(row).not.toContainText('disabled')
  await asksFor(page, 'Delete')
  await confirms('Delete')
  await expect(page.getByText('No webhooks yet')).toBeVisible()
})

test('who does not look after webhooks is told so, and is shown none', async ({ console, world, page }) => {
  await world.begin('empty')
  await console.signsInAs('operator')
  await console.opens('/settings/me')
  const tab = page.getByRole('link', { name: 'Webhooks' })
  await expect(tab).toHaveAttribute('aria-disabled', 'true')
  await expect(tab).toHaveAccessibleDescription(/administrator/)

  await console.opens('/settings/webhooks')

  await expect(page.getByText('Your role does not allow this')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add a webhook' })).toHaveCount(0)
  expect((await send(`${await console.start()}/api/webhooks`, { headers: { cookie: await console.cookie() } })).status).toBe(403)
})

test('the page of webhooks breaks no accessibility rule', async ({ console, world, page, receiver }) => {
  await world.begin('empty')
  await console.signsInAs('admin')
  await console.opens('/settings/webhooks')
  expect(await brokenRules(page), 'without any').toEqual([])
  await adds(page, `${receiver.url}${PATH}`)
  await expect(page.getByRole('row', { name: /Deploy pipeline/ })).toBeVisible()
  expect(await brokenRules(page), 'with one').toEqual([])
  await page.getByRole('button', { name: 'Add a webhook' }).click()
  await expect(page.getByLabel('Address')).toBeVisible()
  expect(await brokenRules(page), 'the form').toEqual([])
})
