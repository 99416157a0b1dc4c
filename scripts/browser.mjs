import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ROOT, run, runNode, say, tool } from './project.mjs'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const CJK_FONTS = ['/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.otf']

/** The path of a Chrome or Chromium: one that is there, else Playwright's own, else Debian's. `null` when none can be had. */
export const ensureBrowser = async () => {
  const found = findBrowser()
  if (found !== null) return found

  say('no Chrome or Chromium here; asking Playwright for its own')
  await runNode([tool('playwright/cli.js'), 'install', 'chromium'], { quiet: true })
  if (findBrowser() !== null) return findBrowser()

  say('Playwright could not fetch one; trying the Debian package chromium')
  await installDebian(['chromium'])
  return findBrowser()
}

/** Chinese screenshots need a font with Chinese letters; Debian has one. Without it the pictures show boxes. */
export const ensureChineseFont = async () => {
  if (process.platform !== 'linux' || CJK_FONTS.some(existsSync)) return
  await installDebian(['fonts-noto-cjk'])
}

const findBrowser = () => [process.env.BROWSER_PATH, ...INSTALLED, playwrightsOwn()].find((path) => path && existsSync(path)) ?? null

const playwrightsOwn = () => {
  const require = createRequire(join(ROOT, 'package.json'))
  return require('playwright').chromium.executablePath()
}

const installDebian = async (packages) => {
  if (!existsSync('/usr/bin/apt-get')) return
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (args) =>
    run([...asRoot, 'apt-get'][0], [...asRoot, 'apt-get', ...args].slice(1), { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true })
  await apt(['update', '-q'])
  await apt(['install', '-y', '-q', '--no-install-recommends', ...packages])
}
