import 'server-only'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { createLimit } from '@/server/limit'

/** A hash costs a core for a tenth of a second: more of them at once would only starve everything else. */
const AT_ONCE_MAX = 2
const limit = createLimit(AT_ONCE_MAX)

export const hashOf = (password: string): Promise<string> => limit(() => hashPassword(password))

/** Takes as long without a hash as with one, so that the time does not tell who is known here. */
export const isPassword = async (password: string, hash: string | null): Promise<boolean> => {
  noOnesHash ??= hashOf('the password of nobody')
  const compared = hash ?? (await noOnesHash)
  const isRight = await limit(() => verifyPassword({ password, hash: compared }))
  return isRight && hash !== null
}

let noOnesHash: Promise<string> | null = null
