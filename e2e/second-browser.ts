import type { Browser, Page } from 'playwright/test'

/** A browser of its own, without a cookie of the first. */
export const secondBrowser = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage()
