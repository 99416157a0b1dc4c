import 'server-only'
import { hkdfSync, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Made from one secret, so that losing one of them tells nothing of the other. */
export type Keys = { session: string; audit: Buffer; webhooks: Buffer }

const FILE = 'auth-secret'
const KEY_BYTES = 32

/** From AUTH_SECRET, or from the secret that is made at the first start and kept in the data folder, for its owner only. */
export const readKeys = async ({ authSecret, dataDir }: { authSecret: string | null; dataDir: string }): Promise<Keys> => {
  if (authSecret !== null) return keysOf(authSecret)
  await makeSecret(dataDir)
  return keysOf(await readFile(join(dataDir, FILE), 'utf8'))
}

/** The same, but makes no secret: `null` where there is none that can be read. */
export const findKeys = async ({ authSecret, dataDir }: { authSecret: string | null; dataDir: string }): Promise<Keys | null> => {
  const secret = authSecret ?? (await readFile(join(dataDir, FILE), 'utf8').catch(() => null))
  return secret === null ? null : keysOf(secret)
}

const keysOf = (secret: string): Keys => ({
  session: derived(secret, 'session').toString('base64url'),
  audit: derived(secret, 'audit'),
  webhooks: derived(secret, 'webhooks'),
})

const derived = (secret: string, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'snapshot-console', purpose, KEY_BYTES))

const makeSecret = async (dataDir: string): Promise<void> => {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  // of two that start at once, the one that comes second reads what the first has written
  await writeFile(join(dataDir, FILE), randomBytes(KEY_BYTES).toString('base64url'), { mode: 0o600, flag: 'wx' }).catch(() => undefined)
}
