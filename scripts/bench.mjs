import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { giveUp, nodeBinary, ROOT, requireNode, runNode, say, tool } from './project.mjs'
import { signInAs } from './sign-in.mjs'
import { untilOk } from './until-ok.mjs'

// Figures are ratios of two things measured in this one run, so that the speed of the machine falls out.
const PORTS = { sandbox: '3961', control: '3962', console: '3963', bare: '3964' }
const CONSOLE = `http://localhost:${PORTS.console}`
const WORLD = `http://127.0.0.1:${PORTS.control}/worlds/sandbox-bench`
const VIEWERS = 200
const WATCHED_FOR_MS = 10_000
const POLL_EVERY_MS = 2_000
const READY_WITHIN_MS = 60_000
const PAGE_MAX_DISKS = 500
const BARE = join(ROOT, '.cache', 'bare')

requireNode()
await ensureInstalled()
if (!(await ensureBuilt())) giveUp('the build failed; the lines above say why.')
const dataDir = mkdtempSync(join(tmpdir(), 'snapshot-console-bench-'))
const children = []
let cookie = ''
try {
  await startAll()
  await benchListing()
  await benchViewers()
  await benchBytes()
} finally {
  for (const child of children) child.kill('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
}

async function startAll() {
  start(
    [
      '--disable-warning=ExperimentalWarning',
      join(ROOT, 'server/sandbox/main.ts'),
      '--port',
      PORTS.sandbox,
      '--control-port',
      PORTS.control,
    ],
    {},
  )
  await requireOk(`http://127.0.0.1:${PORTS.control}/health`)
  await fetch(WORLD, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{"seed":"fleet","secret":"sandbox-secret"}' })
  start([join(ROOT, 'scripts/serve.mjs')], {
    PORT: PORTS.console,
    DATA_DIR: dataDir,
    ECS_SANDBOX_URL: `http://127.0.0.1:${PORTS.sandbox}`,
    ALIBABA_CLOUD_ACCESS_KEY_ID: 'sandbox-bench',
  })
  await requireOk(`${CONSOLE}/api/health/ready`)
  cookie = await signInAs('operator', CONSOLE)
  await (await askConsole('/api/disks')).arrayBuffer()
}

/** One sweep of the fleet asks for no more pages than the disks of each region need. */
async function benchListing() {
  const { value } = await (await askConsole('/api/disks')).json()
  const fewest = value.facets.region.reduce((sum, { count }) => sum + Math.max(1, Math.ceil(count / PAGE_MAX_DISKS)), 0)
  report('DescribeDisks calls of the first sweep / fewest possible', (await callsOf('DescribeDisks')) / fewest)
}

/** Something runs in the fleet, so that every viewer polls fast. */
async function benchViewers() {
  const alone = await callsWhileWatchedBy(1)
  const crowd = await callsWhileWatchedBy(VIEWERS)
  report(`cloud calls with ${VIEWERS} viewers / with 1 (${crowd} / ${alone} in ${WATCHED_FOR_MS / 1_000} s)`, crowd / alone)
}

async function callsWhileWatchedBy(viewers) {
  // begins inside a stretch of the console's pace in which nobody has asked yet
  const pause = POLL_EVERY_MS * 2 - (Date.now() % POLL_EVERY_MS) + POLL_EVERY_MS / 4
  await new Promise((resolve) => setTimeout(resolve, pause))
  const before = await callsOf('DescribeSnapshots')
  const until = Date.now() + WATCHED_FOR_MS
  while (Date.now() < until) {
    const next = Date.now() + POLL_EVERY_MS - (Date.now() % POLL_EVERY_MS) + POLL_EVERY_MS / 4
    await Promise.all(Array.from({ length: viewers }, async () => (await askConsole('/api/snapshots?view=running')).arrayBuffer()))
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - Date.now())))
  }
  return (await callsOf('DescribeSnapshots')) - before
}

async function benchBytes() {
  mkdirSync(join(BARE, 'app'), { recursive: true })
  writeFileSync(join(BARE, 'package.json'), '{ "private": true, "type": "module" }\n')
  writeFileSync(join(BARE, 'next.config.js'), `export default { turbopack: { root: ${JSON.stringify(ROOT)} } }\n`)
  writeFileSync(join(BARE, 'app/layout.jsx'), 'export default ({ children }) => <html lang="en"><body>{children}</body></html>\n')
  writeFileSync(join(BARE, 'app/page.jsx'), 'export default () => <main>bare</main>\n')
  const next = tool('next/dist/bin/next')
  if ((await runNode([next, 'build', BARE], { quiet: true, env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } })) !== 0)
    giveUp('the bare page did not build.')
  start([next, 'start', BARE, '--hostname', '127.0.0.1', '--port', PORTS.bare], {})
  const bareUrl = `http://127.0.0.1:${PORTS.bare}`
  await requireOk(bareUrl)
  const [ours, bare] = [await gzippedBytes(await askConsole('/disks'), ROOT), await gzippedBytes(await fetch(bareUrl), BARE)]
  report(`first-load JS + CSS of /disks / of a bare page (${kB(ours)} / ${kB(bare)} kB gzip)`, ours / bare)
}

async function gzippedBytes(response, root) {
  const html = await response.text()
  const paths = new Set([...html.matchAll(/(?:src|href)="(\/_next\/static\/[^"?]+\.(?:js|css))/g)].map(([, path]) => path))
  return [...paths].reduce((sum, path) => sum + gzipSync(readFileSync(join(root, path.replace('/_next/', '.next/')))).length, 0)
}

/** As somebody who has signed in. */
function askConsole(path) {
  return fetch(`${CONSOLE}${path}`, { headers: { cookie } })
}

async function callsOf(action) {
  const { entries } = await (await fetch(`${WORLD}/journal`)).json()
  return entries.filter((entry) => entry.action === action).length
}

function start(args, env) {
  children.push(spawn(nodeBinary(), args, { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production', ...env }, stdio: 'ignore' }))
}

async function requireOk(url) {
  if (!(await untilOk(url, READY_WITHIN_MS))) throw new Error(`${url} did not answer`)
}

function report(sentence, ratio) {
  say(`${ratio.toFixed(2)}  ${sentence}`)
}

function kB(bytes) {
  return (bytes / 1_000).toFixed(1)
}
