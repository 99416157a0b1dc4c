import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser, ensureChineseFont } from './browser.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { giveUp, nodeBinary, ROOT, requireNode, say } from './project.mjs'
import { signInAs } from './sign-in.mjs'
import { untilOk } from './until-ok.mjs'

const PORT = '3960'
const URL_BASE = `http://localhost:${PORT}`
const FOLDER = join(ROOT, 'docs', 'screenshots')
const READY_WITHIN_MS = 60_000

const DESKTOP = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
/** Just high enough for an explanation; the picture is cut to the drawer. */
const DRAWER = { width: 1024, height: 720 }

/** What the controls are called in English and in Chinese. */
const NAME = /^(Name|名称)$/
const TAGS = /^(Tags|标签)$/
const CREATE_SNAPSHOT = /^(Create snapshot|创建快照)$/
const createSnapshotOf = (disk) => new RegExp(`^(Create snapshot of ${disk}|为 ?${disk} ?创建快照)`)

/** Five explanations: three refusals as they are met, one told before the click, one that only asks for patience. */
const EXPLAINED = {
  quota: (page) => meetRefusal(page, 'billing-db-log', 'QuotaExceed.Snapshot'),
  'never-attached': (page) => openBlocked(page, 'cache-spare', 'IncorrectDiskStatus.NeverAttached'),
  kms: (page) => meetRefusal(page, 'contracts-data-key-disabled', 'InvalidParameter.KMSKeyId.CMKNotEnabled'),
  ram: (page) => meetRefusal(page, 'orders-db-data', '"ecs:CreateSnapshot"', 'Forbidden.RAM'),
  throttled: (page) => meetRefusal(page, 'orders-db-data', /Next try in|后再次尝试/, 'Throttling'),
}

/** With names behind the command (`npm run screenshots -- explained`), only pictures of such a name are taken. */
const wanted = process.argv.slice(2)

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
if (!(await untilOk(`${URL_BASE}/api/health/ready`, READY_WITHIN_MS))) {
  server.kill('SIGTERM')
  giveUp('the console did not start.')
}

const cookies = (await signInAs('operator', URL_BASE)).split('; ').map((pair) => {
  const [name, value] = pair.split(/=(.*)/s)
  return { name, value, url: URL_BASE }
})
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
  for (const [language, locale] of [
    ['en', 'en-GB'],
    ['zh', 'zh-CN'],
  ]) {
    for (const [name, act] of Object.entries(EXPLAINED))
      await shoot(`explained-${name}-${language}`, { locale, viewport: DRAWER }, act, 'dialog')
  }
}

async function shoot(name, settings, act, cutTo = null) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) return
  const context = await browser.newContext({
    viewport: DESKTOP,
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    ...settings,
  })
  await context.addCookies(cookies)
  const page = await context.newPage()
  await act(page)
  const path = join(FOLDER, `${name}.png`)
  const subject = cutTo === null ? page : page.getByRole(cutTo)
  await subject.screenshot({ path, animations: 'disabled' })
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
    .getByRole('button', { name: createSnapshotOf(disk) })
    .first()
    .click()
  await page.getByRole('dialog').getByLabel(NAME).waitFor()
  await page.waitForLoadState('networkidle')
}

/** Sends the form and waits until `shown` can be read; `fault` is a code that the sandbox is to refuse with. */
async function meetRefusal(page, disk, shown, fault = null) {
  await openDrawer(page, disk)
  const form = page.getByRole('dialog')
  if (fault !== null) {
    await form.getByLabel(TAGS).fill(`sandbox-fault=${fault}`)
    await form.getByLabel(TAGS).press('Enter')
  }
  await form.getByRole('button', { name: CREATE_SNAPSHOT }).click()
  await form.getByText(shown).first().waitFor()
  await page.waitForLoadState('networkidle')
}

/** The form of a disk that cannot be snapshotted has no button on the row; its address opens it. */
async function openBlocked(page, disk, code) {
  await open(page, `/disks?q=${disk}`)
  const href = await page.getByRole('link', { name: disk }).first().getAttribute('href')
  await page.goto(`${URL_BASE}/disks?create=${href.split('/').slice(-3).join('/')}`)
  await page.getByRole('dialog').getByText(code).waitFor()
  await page.waitForLoadState('networkidle')
}

async function openFirstDisk(page) {
  await open(page, '/disks?q=orders-db-data')
  await page.getByRole('link', { name: 'orders-db-data' }).first().click()
  await page.getByRole('heading', { level: 1, name: /orders-db-data/ }).waitFor()
  await page.waitForLoadState('networkidle')
}
