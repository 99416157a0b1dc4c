import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { giveUp, listenOn, nodeBinary, ROOT, requireNode, say } from './project.mjs'
import { untilOk } from './until-ok.mjs'

const DEFAULT_PORT = 3000
const READY_WITHIN_MS = 120_000

const port = readPort()
requireNode()
await requireFreePort(port)
await ensureInstalled()
if (!(await ensureBuilt())) giveUp('the build failed; the lines above say why.')

const child = spawn(nodeBinary(), [join(ROOT, 'scripts', 'serve.mjs')], {
  cwd: ROOT,
  env: { ...process.env, PORT: String(port), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  stdio: ['ignore', 'inherit', 'inherit'],
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal))
child.once('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)))

await sayWhenReady()

function readPort() {
  const text = process.env.PORT ?? String(DEFAULT_PORT)
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= 1 && number <= 65_535) return number
  return giveUp(`PORT must be a number from 1 to 65535; it is "${text}".`)
}

function requireFreePort(wanted) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => giveUp(`port ${wanted} is in use. Stop what listens there, or choose another: PORT=3001 npm start`))
    probe.listen(wanted, listenOn(), () => probe.close(resolve))
  })
}

async function sayWhenReady() {
  if (await untilOk(`http://127.0.0.1:${port}/api/health/live`, READY_WITHIN_MS)) {
    say(`ready. Open ${process.env.BASE_URL ?? `http://localhost:${port}`} in a browser; Ctrl+C ends it.`)
  } else {
    say('the server has not answered for two minutes; the lines above may say why.')
  }
}
