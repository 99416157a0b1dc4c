import 'server-only'
import { createHash } from 'node:crypto'
import { lt } from 'drizzle-orm'
import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible'
import { isLoopbackHost } from '@/server/config/loopback-host'
import type { Database } from '@/server/store/database'
import { signInTries } from '@/server/store/schema'

export type Trier = {
  email: string
  address: string | null
  /** Of a browser in which this person has signed in before. */
  knownDevice: string | null
}

/** `isFirst`: the refusals after it say nothing new, and are not put on record. */
export type Pause = { retryAtMs: number; isFirst: boolean }

export type SignInLimits = {
  /** Counts one try; `null`: go on. */
  tryOnce(trier: Trier): Promise<Pause | null>
  /** After the right password: the wrong ones before it are forgiven. */
  forgive(trier: Trier): Promise<void>
}

const WINDOW_S = 15 * 60
/** Of one person from one address, or from one known browser. */
const TRIES_MAX = 5
/** Of one person from all strangers together: so many addresses are an attack. */
const TRIES_OF_PERSON_MAX = 50
/** From one address on all people together. */
const TRIES_FROM_ADDRESS_MAX = 30

/**
 * Wrong passwords are counted in the store, so that a restart or another replica does not forget them. A browser that is known is counted
 * on its own: whoever guesses a person's password elsewhere cannot lock that person out of it.
 */
export const createSignInLimits = (database: Database): SignInLimits => {
  const limiter = (keyPrefix: string, points: number) =>
    new RateLimiterDrizzle({
      storeClient: database,
      schema: signInTries,
      keyPrefix,
      points,
      duration: WINDOW_S,
      clearExpiredByTimeout: false,
    })
  const byDevice = limiter('device', TRIES_MAX)
  const byPersonAndAddress = limiter('person-address', TRIES_MAX)
  const byPerson = limiter('person', TRIES_OF_PERSON_MAX)
  const byAddress = limiter('address', TRIES_FROM_ADDRESS_MAX)

  const countersOf = ({ email, address: sender, knownDevice }: Trier) => {
    const person = keyOf(email)
    // behind a proxy of this machine that is not trusted, everybody has its address
    const address = sender === null || isLoopbackHost(sender) ? null : sender
    if (knownDevice !== null) return [{ counter: byDevice, key: keyOf(`${email} ${knownDevice}`) }]
    return [
      { counter: byPersonAndAddress, key: `${person}:${address ?? 'here'}` },
      { counter: byPerson, key: person },
      ...(address === null ? [] : [{ counter: byAddress, key: address }]),
    ]
  }

  return {
    tryOnce: async (trier) => {
      await dropOld(database)
      for (const { counter, key } of countersOf(trier)) {
        const pause = await pauseOf(counter.consume(key), counter.points)
        if (pause !== null) return pause
      }
      return null
    },
    forgive: async (trier) => {
      for (const { counter, key } of countersOf(trier)) {
        if (counter === byDevice || counter === byPersonAndAddress) await counter.delete(key)
        else await counter.reward(key)
      }
    },
  }
}

/** Keys are hashed: a table of counters needs no e-mails. */
const keyOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 32)

/** The library rejects with its result when the limit is reached, and with an error when the store fails. */
const pauseOf = async (consumed: Promise<RateLimiterRes>, points: number): Promise<Pause | null> => {
  try {
    await consumed
    return null
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason
    return { retryAtMs: Date.now() + reason.msBeforeNext, isFirst: reason.consumedPoints === points + 1 }
  }
}

/** Counters that have run out count for nothing; anybody can make new ones by trying e-mails. */
const dropOld = (database: Database): Promise<unknown> => database.delete(signInTries).where(lt(signInTries.expire, new Date()))
