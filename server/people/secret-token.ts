import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

const TOKEN_BYTES = 32

/** Nobody guesses it: of a session, a link, a browser. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url')

/** What the store keeps in its place. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url')
