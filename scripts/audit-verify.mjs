import { join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { ROOT, requireNode, runNode } from './project.mjs'

/** Walks the audit of a console that does not run: 0 whole, 1 broken, 2 cannot be read. */
requireNode()
await ensureInstalled()
const imports = new URL('own-imports.mjs', import.meta.url).href
process.exitCode = await runNode([
  '--conditions=react-server',
  '--disable-warning=ExperimentalWarning',
  '--import',
  imports,
  join(ROOT, 'server', 'audit', 'verify-command.ts'),
])
