import 'server-only'
import { hkdfSync, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Made from one secret, so that losing one of them tells nothing of the other. */
export type Keys = { session: string; audit: Buffer }

const FILE = 'auth-secret'
const KEY_BYTES = 32

/** From AUTH_SECRET, or from the secret that is made at the first start and kept in the data folder, for its owner only. */
export const readKeys = async ({ authSecret, dataDir }: { authSecret: string | null; dataDir: string }): Promise<Keys> => {
  const secret = authSecret ?? (await keptSecret(dataDir))
  return { session: derived(secret, 'session').toString('base64url'), audit: derived(secret, 'audit') }
}

const derived = (secret: string, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'snapshot-console', purpose, KEY_BYTES))

const keptSecret = async (dataDir: string): Promise<string> => {
  const path = join(dataDir, FILE)
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  // of two that start at once, the one that comes second reads what the first has written
  await writeFile(path, randomBytes(KEY_BYTES).toString('base64url'), { mode: 0o600, flag: 'wx' }).catch(() => undefined)
  return readFile(path, 'utf8')
}
