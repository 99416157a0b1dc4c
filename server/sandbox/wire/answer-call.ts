import { defaultRefusal } from '../faults/default-refusal.ts'
import { deliverFault } from '../faults/deliver-fault.ts'
import { sleep } from '../faults/sleep.ts'
import { tagFault } from '../faults/tag-fault.ts'
import type { Gateway } from '../gateway.ts'
import type { JournalEntry, Outcome } from '../journal.ts'
import type { Operation, Parameters, Refusal } from '../operation.ts'
import { ramRefusal } from '../ram/ram-refusal.ts'
import { refusal } from '../rules/refusals.ts'
import { own } from '../world/own.ts'
import { worldNowMs } from '../world/world.ts'
import type { Tenant } from '../worlds.ts'
import { effectOf } from './effect-of.ts'
import { type Answer, type Exchange, refusalAnswer, send, successAnswer } from './exchange.ts'
import { gatewayRefusal } from './gateway-errors.ts'
import { regionOfCall } from './region-of-call.ts'

/** A verified request for a named operation in a world. */
export type VerifiedCall = {
  exchange: Exchange
  tenant: Tenant
  entry: JournalEntry
  action: string
  parameters: Parameters
  gateway: Gateway
}

/** Runs the operation and sends its answer, unless a fault armed for this request (or asked for by its tag) has other plans. */
export const answerCall = async (call: VerifiedCall): Promise<Outcome> => {
  const { tenant, action, parameters, entry, gateway } = call
  const operation = own(gateway.operations, action)
  if (operation === undefined) return sendAnswer(call, refusalRan(call, gatewayRefusal('InvalidAction.NotFound')))
  const atTheGate = throttledBy(call) ?? ramRefusal(tenant, action, parameters)
  if (atTheGate !== null) return sendAnswer(call, refusalRan(call, atTheGate))
  const fault = tenant.faults.take(action, parameters) ?? tagFault(action, parameters, tenant.seenTokens)
  if (fault === null) {
    return sendAnswer(call, tenant.tokensInFlight.has(action, parameters) ? stillProcessed(call) : run(call, operation))
  }

  entry.fault = `${fault.kind} ${fault.when}`
  const before = fault.when === 'after' ? run(call, operation) : null
  const release = fault.kind === 'slow' && before === null ? tenant.tokensInFlight.hold(action, parameters) : null
  const isOpen = await sleep(fault.delayMs, gateway.closing)
  release?.()
  if (!isOpen) return abandon(call)
  if (fault.kind === 'slow') return sendAnswer(call, before ?? run(call, operation))
  const { exchange } = call
  return deliverFault(fault, { exchange, trueAnswer: before?.answer ?? null, action, parameters, closing: gateway.closing })
}

/** An earlier request with the same token has yet to have its effect. */
const stillProcessed = (call: VerifiedCall): Ran => refusalRan(call, refusal('IdempotentProcessing'))

const throttledBy = ({ tenant: { world, throttle }, action, parameters }: VerifiedCall): Refusal | null => {
  const code = throttle.refusalCode({ action, regionId: regionOfCall(world, parameters), nowMs: worldNowMs(world) })
  return code === null ? null : defaultRefusal(code, { action, parameters })
}

type Ran = { answer: Answer; code: string | null }

/** As in the real ECS, an effect is on disk before anyone hears of it. */
const run = (call: VerifiedCall, operation: Operation): Ran => {
  const { exchange, tenant, action, parameters, entry, gateway } = call
  const { requestId } = exchange
  const nowMs = worldNowMs(tenant.world)
  const result = operation(tenant.world, parameters, { action, requestId, nowMs })
  const effect = isRead(action) ? null : effectOf(result)
  entry.effect = effect
  if (effect !== null) {
    gateway.saver.append(tenant.world, {
      accessKeyId: tenant.credential.accessKeyId,
      action,
      requestId,
      nowMs,
      parameters: [...parameters],
      effect,
    })
  }
  return result.ok
    ? { answer: successAnswer(exchange, { action, body: result.body }), code: null }
    : { answer: refusalAnswer(exchange, result.refusal), code: result.refusal.code }
}

const isRead = (action: string): boolean => /^(Describe|Get|List)/.test(action)

const refusalRan = ({ exchange }: VerifiedCall, refusal: Refusal): Ran => ({ answer: refusalAnswer(exchange, refusal), code: refusal.code })

const sendAnswer = ({ exchange }: VerifiedCall, { answer, code }: Ran): Outcome =>
  send(exchange, answer) ? { kind: 'answered', httpStatus: answer.httpStatus, code } : { kind: 'lost', how: 'client-gone' }

/** The sandbox closes while the request waits: nothing is answered, as when a machine goes down. */
const abandon = ({ exchange }: VerifiedCall): Outcome => {
  exchange.outgoing.destroy()
  return { kind: 'lost', how: 'cut' }
}
