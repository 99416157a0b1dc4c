import { ensureBrowser } from './browser.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { giveUp, requireNode } from './project.mjs'
import { browserStep } from './steps.mjs'

requireNode()
await ensureInstalled()
if (!(await ensureBuilt())) giveUp('the build failed; the lines above say why.')
const browserPath =
  (await ensureBrowser()) ?? giveUp('no browser could be found or installed. Install Chrome or Chromium, or set BROWSER_PATH.')
const { passed, failed } = await browserStep(browserPath, process.argv.slice(2))
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
