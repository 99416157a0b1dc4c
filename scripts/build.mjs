import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, ROOT, runNode, say, tool } from './project.mjs'

const STAMP = join(ROOT, '.next', '.snapshot-console-build')
const SOURCES = [
  'app',
  'components',
  'lib',
  'server',
  'public',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]

/** Builds for production unless these very sources are built already. Answers whether a build is there. */
export const ensureBuilt = async () => {
  const wanted = fingerprint(SOURCES)
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return true

  say('building (next build); this takes about a minute')
  const code = await runNode([tool('next/dist/bin/next'), 'build'], { env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } })
  if (code !== 0) return false
  writeFileSync(STAMP, wanted)
  return true
}
