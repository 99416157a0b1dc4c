import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

/** As `npm run audit:verify` would, for a store that nobody uses. Is the chain whole? */
export const verifyAudit = async (env: Readonly<Record<string, string>>): Promise<boolean> => {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'audit-verify.mjs')], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: 'ignore',
  })
  await once(child, 'exit')
  return child.exitCode === 0
}
