import { createHash } from 'node:crypto'

/** A place in a list, newest first. */
export type Position = { createdAtMs: number; id: string }

/** What a token belongs to: it is of no use elsewhere. */
export type TokenScope = { accessKeyId: string; action: string; regionId: string }

/** A NextToken: opaque to clients, and refused when anything in it was changed. */
export const tokenOf = (position: Position, scope: TokenScope): string => {
  const place = `${position.createdAtMs}:${position.id}`
  return Buffer.from(`${place}:${sealOf(place, scope)}`).toString('base64url')
}

/** `null`: not a token that was given out in this scope. */
export const positionOf = (token: string, scope: TokenScope): Position | null => {
  const [createdAt = '', id = '', seal] = Buffer.from(token, 'base64url').toString().split(':')
  if (seal !== sealOf(`${createdAt}:${id}`, scope)) return null
  return { createdAtMs: Number(createdAt), id }
}

const sealOf = (place: string, { accessKeyId, action, regionId }: TokenScope): string =>
  createHash('sha256').update([accessKeyId, action, regionId, place].join('\n')).digest('hex').slice(0, 16)
