import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** This machine only, unless it is set otherwise: in front of anything else belongs a proxy with https. */
export const listenOn = () => process.env.LISTEN_ON || '127.0.0.1'

const OLDEST_NODE = [20, 9]
const IS_WINDOWS = process.platform === 'win32'

/** Says in the terminal what is going on, one line each. */
export const say = (sentence) => process.stdout.write(`snapshot-console: ${sentence}\n`)

/** Ends with a sentence instead of a stack trace. */
export const giveUp = (sentence) => {
  process.stderr.write(`snapshot-console: ${sentence}\n`)
  process.exit(1)
}

export const requireNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const [oldestMajor, oldestMinor] = OLDEST_NODE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  giveUp(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`)
}

/** On Linux npm brings a current Node with the project; elsewhere the Node that runs this script serves. */
export const nodeBinary = () => {
  const own = join(ROOT, 'node_modules', '.bin', 'node')
  return existsSync(own) ? own : process.execPath
}

/** A program of node_modules, to be run by `nodeBinary()`: its script file. */
export const tool = (path) => join(ROOT, 'node_modules', path)

/** Runs to the end with the terminal of this process; answers the exit code. */
export const run = (command, args, { env = {}, quiet = false } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'],
      shell: IS_WINDOWS && command === 'npm',
    })
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })

export const runNode = (args, options) => run(nodeBinary(), args, options)

/** One fingerprint of all files under the given paths, so that a change of any is noticed. */
export const fingerprint = (paths) => {
  const hash = createHash('sha256')
  for (const path of paths) addToHash(hash, path)
  return hash.digest('hex')
}

const addToHash = (hash, path) => {
  const place = join(ROOT, path)
  if (!existsSync(place)) return
  if (statSync(place).isDirectory()) {
    for (const name of readdirSync(place).sort()) addToHash(hash, join(path, name))
    return
  }
  hash.update(path).update('\0').update(readFileSync(place)).update('\0')
}
