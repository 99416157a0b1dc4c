import { spawn } from 'node:child_process'
import { ensureInstalled } from './install.mjs'
import { listenOn, nodeBinary, ROOT, requireNode, tool } from './project.mjs'

requireNode()
await ensureInstalled()
const port = process.env.PORT ?? '3000'
const child = spawn(nodeBinary(), [tool('next/dist/bin/next'), 'dev', '--hostname', listenOn(), '--port', port], {
  cwd: ROOT,
  env: { ...process.env, PORT: port, NEXT_TELEMETRY_DISABLED: '1' },
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.once('exit', (code) => process.exit(code ?? 0))
