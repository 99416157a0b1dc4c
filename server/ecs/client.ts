import 'server-only'
import { Readable } from 'node:stream'
import Ecs, { DescribeRegionsRequest } from '@alicloud/ecs20140526'
import { $OpenApiUtil } from '@alicloud/openapi-core'
import { z } from 'zod'
import { fail, ok, type Result } from '@/lib/result'
import { regionId as regionIdSchema } from '@/lib/schemas/places'
import type { Account, AccountWithCredential } from '@/server/config/accounts'
import { DeadlineExceeded, OddAnswer, RefusalInSuccess } from '@/server/ecs/call-errors'
import { type SdkCredential, sdkCredential } from '@/server/ecs/credential'
import { type Product, productOf } from '@/server/ecs/products'
import { queryOf } from '@/server/ecs/query-of'
import { readLimited } from '@/server/ecs/read-limited'
import type { EcsAnswer, EcsRequest } from '@/server/ecs/requests'
import { toProblem } from '@/server/ecs/to-problem'

/** No call takes longer; then its outcome is not known. */
export const CALL_DEADLINE_MS = 10_000

export type CloudAddress = {
  protocol: 'http' | 'https'
  /** `host:port`; `null`: the SDK's own address of the region. */
  endpoint: string | null
}

export type Place = { account: Account; regionId: string }

export type EcsClient = {
  /** One signed request, one answer. Never repeats; a lost answer is a Problem `unreachable` or `bad-answer`. */
  call(place: Place, request: EcsRequest): Promise<Result<EcsAnswer>>
  /** Is there a credential to sign with? Asks the chain, not the cloud. */
  hasCredential(account: Account, withinMs: number): Promise<boolean>
}

type EcsClientOptions = { accounts: readonly AccountWithCredential[]; address: CloudAddress; now(): number; deadlineMs?: number }

/** The only door to @alicloud. One SDK client per account and region; they share its connections. */
export const createEcsClient = ({ accounts, address, now, deadlineMs = CALL_DEADLINE_MS }: EcsClientOptions): EcsClient => {
  const credentials = new Map(accounts.map(({ account, credential }) => [account.id, sdkCredential(credential)]))
  const clients = new Map<string, Ecs>()

  const credentialOf = ({ id }: Account): SdkCredential => {
    const found = credentials.get(id)
    if (found === undefined) throw new Error(`no account ${id}`)
    return found
  }

  const clientFor = ({ account, regionId }: Place, product: Product): Ecs => {
    // the region becomes part of a host name: whoever asks must have checked it, and this is the last look
    const place = `${account.id}/${regionIdSchema.parse(regionId)}/${product.name}`
    const known = clients.get(place)
    if (known !== undefined) return known
    const fresh = newClient({
      regionId,
      endpoint: endpointOf(product, address),
      address,
      credential: credentialOf(account),
      deadlineMs,
    })
    clients.set(place, fresh)
    return fresh
  }

  return {
    call: async (place, request) => {
      const credential = credentialOf(place.account)
      const client = clientFor(place, productOf(request))
      try {
        await credential.require(deadlineMs)
        const startedAtMs = now()
        const answer = await withinDeadline(deadlineMs, (signal) => send(client, request, signal))
        return ok({ ...answer, tookMs: now() - startedAtMs })
      } catch (error) {
        const endpoint = client._endpoint
        return fail(toProblem({ error, operation: request.operation, endpoint, secrets: credential.secrets(), nowMs: now() }))
      }
    },
    hasCredential: (account, withinMs) =>
      credentialOf(account)
        .require(withinMs)
        .then(
          () => true,
          () => false,
        ),
  }
}

/** The SDK gives up a little later than we do, so that its connection does not hang on. */
const SDK_PATIENCE_MS = 500
/** 500 disks with 20 tags each stay well below. */
const ANSWER_MAX_BYTES = 5_000_000
const SUCCESS_CODES = ['200', 'OK', 'Success']

/** Plain HTTP is this machine (a sandbox), which answers for every product; else a set endpoint is that of ECS alone. */
const endpointOf = (product: Product, { protocol, endpoint }: CloudAddress): string | null =>
  protocol === 'http' ? endpoint : (product.host ?? endpoint)

type NewClient = { regionId: string; endpoint: string | null; address: CloudAddress; credential: SdkCredential; deadlineMs: number }

/** Both timeouts are needed: the connect timeout is the socket's idle timeout. There is no retry: exactly one layer repeats, and it is ours. */
const newClient = ({ regionId, endpoint, address, credential, deadlineMs }: NewClient): Ecs =>
  new Ecs(
    new $OpenApiUtil.Config({
      ...credential.config(),
      regionId,
      ...(endpoint === null ? {} : { endpoint }),
      protocol: address.protocol.toUpperCase(),
      connectTimeout: deadlineMs + SDK_PATIENCE_MS,
      readTimeout: deadlineMs + SDK_PATIENCE_MS,
    }),
  )

/** `callApi` wants RuntimeOptions, which come from a package of the SDK's own; it only reads optional settings off them, and this has none. */
const NO_RUNTIME_SETTINGS = new DescribeRegionsRequest({})

/** The generated methods would cast the answer, and the cast throws on bad types after a successful call; so we go one step deeper. */
const send = async (client: Ecs, request: EcsRequest, signal: AbortSignal): Promise<Omit<EcsAnswer, 'tookMs'>> => {
  const query = queryOf(request)
  const params = new $OpenApiUtil.Params({
    action: request.operation,
    version: productOf(request).version,
    protocol: 'HTTPS',
    pathname: '/',
    method: 'POST',
    authType: 'AK',
    style: 'RPC',
    reqBodyType: 'formData',
    // the answer as a stream, so that its size can be limited and a non-JSON one keeps its status
    bodyType: 'binary',
  })
  const answer: unknown = await client.callApi(params, new $OpenApiUtil.OpenApiRequest({ query }), NO_RUNTIME_SETTINGS)
  return readAnswer(rawAnswer.parse(answer), signal)
}

const rawAnswer = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.unknown()),
  body: z.instanceof(Readable),
})

const jsonObject = z.record(z.string(), z.unknown())

const readAnswer = async ({ statusCode, headers, body }: z.infer<typeof rawAnswer>, signal: AbortSignal) => {
  const headerId = headers['x-acs-request-id']
  const requestId = typeof headerId === 'string' ? headerId : null
  const text = await readLimited(body, { maxBytes: ANSWER_MAX_BYTES, signal })
  const parsed = text === null ? null : jsonObject.safeParse(parseJson(text))
  if (parsed === null || !parsed.success || statusCode >= 300) throw new OddAnswer(statusCode, requestId)
  const { Code: code, RequestId: bodyId } = parsed.data
  const answered = typeof bodyId === 'string' ? bodyId : requestId
  if (typeof code === 'string' && !SUCCESS_CODES.includes(code)) {
    throw new RefusalInSuccess({ statusCode, code, requestId: answered, data: parsed.data })
  }
  return { httpStatus: statusCode, requestId: answered, body: parsed.data, serverTimeMs: timeOf(headers.date) }
}

const timeOf = (date: unknown): number | null => {
  const ms = typeof date === 'string' ? Date.parse(date) : Number.NaN
  return Number.isNaN(ms) ? null : ms
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The SDK's own timers can be cancelled by an older call on the same connection, so the deadline is kept here. */
const withinDeadline = async <T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DeadlineExceeded())
      controller.abort()
    }, ms)
  })
  try {
    return await Promise.race([work(controller.signal), deadline])
  } finally {
    clearTimeout(timer)
  }
}
