import type { Page } from 'playwright/test'
import { brokenRules } from './broken-rules'
import type { Console } from './console'
import { expect, test } from './test'
import type { World } from './world'

/** The person has gone on to another page when ECS has stored the snapshot. */
const storedMeanwhile = async ({ console, world }: { console: Console; world: World }): Promise<void> => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  const form = await console.hasTyped('web-data', 'before-upgrade')
  await console.submits(form)
  await expect(console.milestone(form, 'Accepted')).toBeVisible()
  await console.opens('/help/errors')
  await world.letsTimePass(24 * 60)
}

const toast = (page: Page) => page.getByRole('region', { name: 'Notices' }).getByText('Snapshot of web-data is fully stored')

test('whoever asked for a snapshot is told when it is stored, wherever they are, once', async ({ console, world, page }) => {
  test.slow()
  await storedMeanwhile({ console, world })

  await expect(toast(page)).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('link', { name: 'Open the operation' })).toHaveAttribute('href', /^\/activity\/[0-9a-f-]{36}$/)
  expect(await brokenRules(page)).toEqual([])
  const calls = (await world.journal()).length

  const looked = page.waitForResponse(/\/api\/operations\/news\?since=/)
  await page.reload()
  await looked
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(toast(page)).toHaveCount(0)
  expect((await world.journal()).length).toBe(calls)
})

test('a tab that nobody looks at marks its title until somebody does, and keeps what it has to say', async ({ console, world, page }) => {
  test.slow()
  await page.addInitScript(() => {
    document.hasFocus = () => false
  })
  await storedMeanwhile({ console, world })
  await expect(page).toHaveTitle(/^\(1\) /, { timeout: 20_000 })

  await page.evaluate(() => {
    document.hasFocus = () => true
    window.dispatchEvent(new Event('focus'))
  })

  await expect(page).not.toHaveTitle(/^\(/)
  await expect(toast(page)).toBeVisible()
})

test('notices of the browser are asked for on the press, and then shown to whoever looks elsewhere', async ({ console, world, page }) => {
  test.slow()
  // a browser without a screen has no notices of its own
  await page.addInitScript(() => {
    const asked = 'granted-by-the-test'
    class FakeNotification extends EventTarget {
      static get permission() {
        return localStorage.getItem(asked) ?? 'default'
      }
      static async requestPermission() {
        localStorage.setItem(asked, 'granted')
        return 'granted'
      }
      constructor(title: string) {
        super()
        document.documentElement.dataset.notice = title
      }
      close() {}
    }
    Object.defineProperty(window, 'Notification', { value: FakeNotification })
    document.hasFocus = () => false
  })
  await console.opens('/settings/me')
  const notices = page.getByRole('switch', { name: /Show a notice/ })
  await expect(notices).not.toBeChecked()
  await notices.click()
  await expect(notices).toBeChecked()

  await storedMeanwhile({ console, world })

  await expect(page.locator('html')).toHaveAttribute('data-notice', 'Snapshot of web-data is fully stored', { timeout: 20_000 })
})

test('a browser that blocks notices is told apart from one that shows them', async ({ console, world, page }) => {
  await world.begin('empty')
  await page.addInitScript(() => Object.defineProperty(Notification, 'permission', { get: () => 'denied' }))
  await console.opens('/settings/me')
  await page.getByRole('switch', { name: /Show a notice/ }).click()

  await expect(page.getByText(/This browser blocks notices/)).toBeVisible()
  await expect(page.getByRole('switch', { name: /Show a notice/ })).not.toBeChecked()
})

test('a refusal that the form shows is not told beside it as well', async ({ console, world, page }) => {
  await world.begin('empty')
  await world.hasDisk('web-data')
  const form = await console.hasTyped('web-data', 'before-upgrade')
  await console.tags(form, 'sandbox-fault=QuotaExceed.Snapshot')
  const looked = page.waitForResponse(async (response) => response.url().includes('/news') && (await response.text()).includes('rejected'))
  await console.submits(form)
  await expect(form.getByText('This disk already has the maximum number')).toBeVisible()
  await looked

  await expect(page.getByText('Snapshot of web-data was refused')).toHaveCount(0)
})
