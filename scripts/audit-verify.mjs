import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { nodeBinary, ROOT, requireNode, runNode, say, tool } from './project.mjs'

/** Walks the audit of a console that does not run: 0 whole, 1 broken, 2 cannot be read. */
const UNREADABLE = 2
const IMPORTS = new URL('own-imports.mjs', import.meta.url).href
const COMMAND = join(ROOT, 'server', 'audit', 'verify-command.ts')

requireNode()
// nothing is installed here: whoever checks a console must not change it
if (!existsSync(tool('zod'))) refuse('the packages are not installed yet: run `npm install` first.')
else if (nodeBinary() === process.execPath && !process.features.typescript)
  refuse(`to verify the audit takes Node 24 or newer; this is ${process.versions.node}.`)
else process.exitCode = await runNode(['--conditions=react-server', '--disable-warning=ExperimentalWarning', '--import', IMPORTS, COMMAND])

function refuse(sentence) {
  say(sentence)
  process.exitCode = UNREADABLE
}
