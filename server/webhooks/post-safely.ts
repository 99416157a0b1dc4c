import 'server-only'
import { lookup as resolveName } from 'node:dns/promises'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { UnreachableCause } from '@/lib/errors/problem'
import { unreachableCause } from '@/server/unreachable-cause'
import { addressRule, literalOf, type Reach } from '@/server/webhooks/may-lead-to'

export type Outgoing = { url: string; headers: Readonly<Record<string, string>>; body: string }

export type PostOutcome =
  /** `text`: the beginning of the answer, for the code in it; it is not kept. */
  { kind: 'answered'; httpStatus: number; text: string } | { kind: 'address-refused' } | { kind: 'unreachable'; cause: UnreachableCause }

export type PostOptions = Reach & {
  /** For everything: name, connection, answer. */
  withinMs?: number
  resolve?: (hostname: string) => Promise<readonly { address: string; family: number }[]>
}

const WITHIN_MS = 10_000
/** The vendors answer in one line. */
const ANSWER_MAX_BYTES = 16 * 1024

/**
 * Posts to an address that somebody typed in, so that it can do no harm inside: https only, no redirects, and only to addresses that are
 * public. What was checked is what is connected to: the name is resolved once, by us, so that its owner cannot answer differently later.
 */
export const postSafely = async (
  outgoing: Outgoing,
  { withinMs = WITHIN_MS, resolve = resolveAll, ...reach }: PostOptions,
): Promise<PostOutcome> => {
  const url = new URL(outgoing.url)
  const mayBe = addressRule(url, reach)
  const literal = literalOf(url)
  if (mayBe === null || (literal !== null && !mayBe(literal))) return { kind: 'address-refused' }
  const signal = AbortSignal.timeout(withinMs)
  try {
    const response = await send(outgoing, { url, signal, lookup: checkedLookup(resolve, mayBe) })
    return { kind: 'answered', httpStatus: response.statusCode ?? 0, text: await readBeginning(response) }
  } catch (error) {
    if (error instanceof AddressRefused) return { kind: 'address-refused' }
    if (signal.aborted) return { kind: 'unreachable', cause: 'timeout' }
    return { kind: 'unreachable', cause: unreachableCause(codeOf(error)) ?? 'reset' }
  }
}

class AddressRefused extends Error {
  override readonly name = 'AddressRefused'
}

type Sending = { url: URL; signal: AbortSignal; lookup: LookupFunction }

const send = ({ headers, body }: Outgoing, { url, signal, lookup }: Sending): Promise<IncomingMessage> =>
  new Promise((answered, failed) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp
    // without an agent: no connection is kept that a later check would not see
    const options = { method: 'POST', agent: false, lookup, signal, headers: { ...headers, 'content-length': Buffer.byteLength(body) } }
    request(url, options, answered).on('error', failed).end(body)
  })

const checkedLookup =
  (resolve: NonNullable<PostOptions['resolve']>, mayBe: (address: string) => boolean): LookupFunction =>
  (hostname, options, answer) => {
    resolve(hostname).then(
      (addresses) => {
        const [first] = addresses
        // one bad address among good ones is what an attack looks like
        if (first === undefined || !addresses.every(({ address }) => mayBe(address))) return answer(new AddressRefused(), '', 0)
        if (options.all === true) return answer(null, [...addresses])
        answer(null, first.address, first.family)
      },
      (error: unknown) => answer(error instanceof Error ? error : new AddressRefused(), '', 0),
    )
  }

const resolveAll = (hostname: string) => resolveName(hostname, { all: true })

/** Ends the connection after it. */
const readBeginning = async (response: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response) {
    const piece = Buffer.from(chunk)
    chunks.push(piece)
    bytes += piece.length
    if (bytes >= ANSWER_MAX_BYTES) break
  }
  response.destroy()
  return Buffer.concat(chunks).subarray(0, ANSWER_MAX_BYTES).toString('utf8')
}

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
