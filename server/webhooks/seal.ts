import 'server-only'
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** Where a webhook leads and what it signs with. Write-only: it leaves the store for a request, and nothing else. */
export type Target = { url: string /** `null`: none. */; secret: string | null }

const ALGORITHM = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16
const VERSION = 'v1'

/** Encrypts it (AES-256-GCM) for the row of this webhook: in another row it does not open. */
export const seal = (target: Target, { key, webhookId }: { key: Buffer; webhookId: string }): string => {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(webhookId))
  const hidden = Buffer.concat([cipher.update(JSON.stringify(target), 'utf8'), cipher.final()])
  return `${VERSION}.${Buffer.concat([iv, cipher.getAuthTag(), hidden]).toString('base64url')}`
}

/** `null`: sealed with another key, or changed. */
export const unseal = (sealed: string, { key, webhookId }: { key: Buffer; webhookId: string }): Target | null => {
  const [version, text = ''] = sealed.split('.')
  const bytes = Buffer.from(text, 'base64url')
  if (version !== VERSION || bytes.length < IV_BYTES + TAG_BYTES) return null
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(webhookId))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  try {
    const shown = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
    return target.parse(JSON.parse(shown.toString('utf8')))
  } catch {
    return null
  }
}

const target = z.strictObject({ url: z.string(), secret: z.string().nullable() })
