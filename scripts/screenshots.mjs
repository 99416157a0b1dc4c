import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser, ensureChineseFont } from './browser.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { giveUp, nodeBinary, ROOT, requireNode, say } from './project.mjs'
import { untilOk } from './until-ok.mjs'

const PORT = '3960'
const URL_BASE = `http://localhost:${PORT}`
const FOLDER = join(ROOT, 'docs', 'screenshots')
const READY_WITHIN_MS = 60_000

const DESKTOP = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

requireNode()
await ensureInstalled()
if (!(await ensureBuilt())) giveUp('the build failed; the lines above say why.')
await ensureChineseFont()
const executablePath = (await ensureBrowser()) ?? giveUp('no browser could be found or installed.')

const dataDir = mkdtempSync(join(tmpdir(), 'snapshot-console-pictures-'))
mkdirSync(FOLDER, { recursive: true })
const server = spawn(nodeBinary(), [join(ROOT, 'scripts', 'serve.mjs')], {
  cwd: ROOT,
  env: { ...process.env, PORT, NODE_ENV: 'production', DATA_DIR: dataDir },
  stdio: 'ignore',
})
if (!(await untilOk(`${URL_BASE}/api/disks`, READY_WITHIN_MS))) {
  server.kill('SIGTERM')
  giveUp('the console did not start.')
}

const { chromium } = createRequire(join(ROOT, 'package.json'))('playwright')
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'] })
try {
  await takeAll()
} finally {
  await browser.close()
  server.kill('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
}

async function takeAll() {
  await shoot('disks-light', {}, (page) => open(page, '/disks'))
  await shoot('disks-phone', { viewport: PHONE }, (page) => open(page, '/disks'))
  await shoot('create-dark', { colorScheme: 'dark' }, (page) => openDrawer(page, 'orders-db-data'))
  await shoot('disk-dark', { colorScheme: 'dark' }, openFirstDisk)
  await shoot('errors-zh', { locale: 'zh-CN' }, (page) => open(page, '/help/errors'))
  await shoot('snapshots-light', {}, (page) => open(page, '/snapshots'))
  await shoot('refused-light', {}, async (page) => {
    await openDrawer(page, 'billing-db-log')
    await page.getByRole('button', { name: 'Create snapshot', exact: true }).last().click()
    await page.getByText('QuotaExceed.Snapshot').first().waitFor()
  })
  await shoot('status-light', {}, async (page) => {
    await openDrawer(page, 'web-03-system')
    await page.getByRole('button', { name: 'Create snapshot', exact: true }).last().click()
    await page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Usable now' }).getByRole('time').waitFor()
  })
}

async function shoot(name, settings, act) {
  const context = await browser.newContext({
    viewport: DESKTOP,
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    ...settings,
  })
  const page = await context.newPage()
  await act(page)
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' })
  await context.close()
  say(`took ${name}.png`)
}

async function open(page, path) {
  await page.goto(`${URL_BASE}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
}

async function openDrawer(page, disk) {
  await open(page, `/disks?q=${disk}`)
  await page
    .getByRole('button', { name: `Create snapshot of ${disk}` })
    .first()
    .click()
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).waitFor()
  await page.waitForLoadState('networkidle')
}

async function openFirstDisk(page) {
  await open(page, '/disks?q=orders-db-data')
  await page.getByRole('link', { name: 'orders-db-data' }).first().click()
  await page.getByRole('heading', { level: 1, name: /orders-db-data/ }).waitFor()
  await page.waitForLoadState('networkidle')
}
