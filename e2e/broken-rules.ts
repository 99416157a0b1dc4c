import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'

/** The focus guards of an open dialog are hidden from people and from this check. */
const FOCUS_GUARDS = '[data-base-ui-focus-guard]'

/** The accessibility rules that the page breaks, each with where. */
export const brokenRules = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).exclude(FOCUS_GUARDS).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
