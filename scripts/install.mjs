import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, giveUp, ROOT, run, say } from './project.mjs'

const STAMP = join(ROOT, 'node_modules', '.snapshot-console-install')

/** Installs exactly what the lockfile says, unless that has been done for this very lockfile. */
export const ensureInstalled = async () => {
  const wanted = fingerprint(['package.json', 'package-lock.json'])
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return

  say('installing packages (npm ci); a first time takes a minute or two')
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'])
  if (code !== 0) giveUp('the packages could not be installed; the lines above say why. Is the npm registry reachable?')
  writeFileSync(STAMP, wanted)
}
