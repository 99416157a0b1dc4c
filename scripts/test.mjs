import { ensureBrowser } from './browser.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { requireNode, say } from './project.mjs'
import { browserStep, deadCodeStep, lintStep, once, sum, typesStep, unitStep } from './steps.mjs'

requireNode()
await ensureInstalled()

const results = [await typesStep(), await lintStep(), await deadCodeStep(), await unitStep()]
const build = await once('build', async () => ((await ensureBuilt()) ? 0 : 1))
results.push(build)
if (build.failed === 0) results.push(await browserTests())

const { passed, failed } = sum(results)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1

async function browserTests() {
  const browserPath = await ensureBrowser()
  if (browserPath !== null) return browserStep(browserPath)
  say('no browser could be found or installed, so no browser test ran. Install Chrome or Chromium, or set BROWSER_PATH.')
  return { passed: 0, failed: 1 }
}
