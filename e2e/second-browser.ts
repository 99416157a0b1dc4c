import type { Browser, Page } from 'playwright/test'
import { type Role, SIGN_IN_AS } from './console'

/** A browser of its own, without a cookie of the first. */
export const secondBrowser = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage()

/** A colleague in a browser of their own, on this page. */
export const colleagueOn = async (browser: Browser, { url, role, path }: { url: string; role: Role; path: string }): Promise<Page> => {
  const page = await secondBrowser(browser)
  await page.goto(`${url}/sign-in?${new URLSearchParams({ next: path })}`)
  await page.getByRole('button', { name: SIGN_IN_AS[role] }).click()
  return page
}
