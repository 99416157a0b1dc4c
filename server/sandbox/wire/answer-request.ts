import type { Gateway } from '../gateway.ts'
import type { JournalEntry, Outcome } from '../journal.ts'
import type { Refusal } from '../operation.ts'
import { worldNowMs } from '../world/world.ts'
import type { Tenant } from '../worlds.ts'
import { answerCall } from './answer-call.ts'
import { answerFormat } from './answer-format.ts'
import type { Claim } from './claim.ts'
import { type Exchange, refusalAnswer, send } from './exchange.ts'
import { gatewayRefusal } from './gateway-errors.ts'
import { readClaim } from './read-claim.ts'
import { readRequest } from './read-request.ts'
import { checkAction, verifyClaim } from './verify-claim.ts'

/** Answers one request to the API, whatever it is, and writes it into a journal. */
export const answerRequest = async (arrived: Exchange, gateway: Gateway): Promise<void> => {
  const request = await readRequest(arrived.incoming)
  if (request === null) return
  if (!request.ok) return refuse(arrived, strayEntry(arrived, gateway), request.refusal)
  const format = answerFormat(request.value)
  if (format === null) return refuse(arrived, strayEntry(arrived, gateway), gatewayRefusal('InvalidParameter.Format'))
  const exchange = { ...arrived, format }
  const claim = readClaim(request.value)
  if (!claim.ok) return refuse(exchange, strayEntry(exchange, gateway), claim.refusal)
  await answerClaim(exchange, claim.value, gateway)
}

/** The last resort: an exception inside the sandbox is an InternalError outside, and a defect in the journal. */
export const answerDefect = (exchange: Exchange, gateway: Gateway, error: unknown): void => {
  const entry = strayEntry(exchange, gateway)
  entry.defect = defectOf(error)
  refuse(exchange, entry, gatewayRefusal('InternalError'))
}

const answerClaim = async (exchange: Exchange, claim: Claim, gateway: Gateway): Promise<void> => {
  const { worlds, nonces, saver } = gateway
  const verified = verifyClaim(claim, { credentialOf: (id) => worlds.credentialOf(id), nonces, nowMs: Date.now() })
  const known = worlds.peek(claim.accessKeyId)
  if (!verified.ok) return refuse(exchange, entryOf({ exchange, claim, tenant: known, gateway }), verified.refusal)

  const tenant = worlds.open(verified.value)
  if (known === null) saver.touch()
  const entry = entryOf({ exchange, claim, tenant, gateway })
  if (tenant === null) return refuse(exchange, entry, TOO_MANY_WORLDS)
  const action = checkAction(claim)
  if (!action.ok) return refuse(exchange, entry, action.refusal)
  try {
    entry.outcome = await answerCall({ exchange, tenant, entry, action: action.value, parameters: claim.parameters, gateway })
  } catch (error) {
    entry.defect = defectOf(error)
    refuse(exchange, entry, gatewayRefusal('InternalError'))
  }
}

const TOO_MANY_WORLDS = gatewayRefusal(
  'ServiceUnavailable',
  'This sandbox holds as many worlds as it can. Delete one through its control port, or restart it.',
)

const refuse = (exchange: Exchange, entry: JournalEntry, refusal: Refusal): void => {
  entry.outcome = send(exchange, refusalAnswer(exchange, refusal))
    ? { kind: 'answered', httpStatus: refusal.httpStatus, code: refusal.code }
    : { kind: 'lost', how: 'client-gone' }
}

const PENDING = { kind: 'pending' } as const satisfies Outcome

type Arrival = { exchange: Exchange; claim: Claim; tenant: Tenant | null; gateway: Gateway }

const entryOf = ({ exchange, claim, tenant, gateway }: Arrival): JournalEntry =>
  (tenant?.journal ?? gateway.strays).begin({
    worldAt: tenant === null ? null : new Date(worldNowMs(tenant.world)).toISOString(),
    scheme: claim.scheme,
    accessKeyId: claim.accessKeyId,
    action: claim.action,
    parameters: Object.fromEntries(claim.parameters),
    clientToken: claim.parameters.get('ClientToken') ?? null,
    requestId: exchange.requestId,
    fault: null,
    effect: null,
    outcome: PENDING,
    defect: null,
  })

const strayEntry = ({ requestId }: Exchange, { strays }: Gateway): JournalEntry =>
  strays.begin({
    worldAt: null,
    scheme: null,
    accessKeyId: null,
    action: null,
    parameters: {},
    clientToken: null,
    requestId,
    fault: null,
    effect: null,
    outcome: PENDING,
    defect: null,
  })

const defectOf = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error))
