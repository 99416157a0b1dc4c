import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { giveUp, nodeBinary, ROOT, requireNode, runNode } from './project.mjs'

// Consoles that are killed and frozen, a cloud that loses answers, and an account of what came of every wish: scripts/chaos/.
requireNode()
await ensureInstalled()
if (nodeBinary() === process.execPath && !process.features.typescript)
  giveUp(`this takes Node 24 or newer; this is ${process.versions.node}.`)
if (!(await ensureBuilt())) giveUp('the build failed; the lines above say why.')
process.exitCode = await runNode([
  '--disable-warning=ExperimentalWarning',
  join(ROOT, 'scripts', 'chaos', 'main.ts'),
  ...process.argv.slice(2),
])
