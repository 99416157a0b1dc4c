import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Starts server/sandbox/main.ts with a Node that runs TypeScript: this one if it can (22.18, 24 or later), else the one npm installed.
const root = fileURLToPath(new URL('..', import.meta.url))
const installed = `${root}node_modules/.bin/node`

const node = process.features.typescript ? process.execPath : existsSync(installed) ? installed : null

if (!existsSync(`${root}node_modules/zod`)) fail('The packages are not installed yet: run `npm install` first.')
else if (node === null)
  fail(`The sandbox needs Node 22.18 or later, or an \`npm install\` that brings one; this is Node ${process.version}.`)
else run(node)

/** @param {string} sentence */
function fail(sentence) {
  console.error(sentence)
  process.exitCode = 1
}

/** @param {string} command */
function run(command) {
  const main = `${root}server/sandbox/main.ts`
  const child = spawn(command, ['--disable-warning=ExperimentalWarning', main, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => fail(`The sandbox could not be started: ${error.message}`))
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
}
