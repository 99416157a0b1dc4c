import type { Outcome } from '../journal.ts'
import type { Parameters } from '../operation.ts'
import { type Answer, type Exchange, refusalAnswer, send, successAnswer, writeHead } from '../wire/exchange.ts'
import { defaultRefusal } from './default-refusal.ts'
import type { Fault } from './fault.ts'
import { sleep } from './sleep.ts'

/** A hung request is cut after this, in case its client never gives up. */
const HANG_MAX_MS = 120_000

export type Delivery = {
  exchange: Exchange
  /** What the operation answered; `null`: it did not run. */
  trueAnswer: Answer | null
  action: string
  parameters: Parameters
  closing: AbortSignal
}

/** Ends the exchange the way the fault says, its delay being over. A slow answer is a true one, so it is not sent from here. */
export const deliverFault = (fault: Exclude<Fault, { kind: 'slow' }>, delivery: Delivery): Outcome | Promise<Outcome> => {
  const { exchange } = delivery
  switch (fault.kind) {
    case 'code': {
      const refusal = wordedRefusal(fault, delivery)
      return answered(exchange, refusalAnswer(exchange, refusal), refusal.code)
    }
    case 'html':
      return answered(exchange, htmlPage(fault.httpStatus), null)
    case 'body':
      return answered(exchange, { httpStatus: fault.httpStatus, contentType: fault.contentType, text: fault.body }, null)
    case 'hang':
      return hang(delivery)
    case 'cut':
      return cut(delivery, fault.afterBytes)
  }
}

const wordedRefusal = ({ code, httpStatus, message, extra }: Extract<Fault, { kind: 'code' }>, delivery: Delivery) => {
  const byDefault = defaultRefusal(code, delivery)
  return {
    code,
    httpStatus: httpStatus ?? byDefault.httpStatus,
    message: message ?? byDefault.message,
    extra: { ...(extra ?? byDefault.extra) },
  }
}

const answered = (exchange: Exchange, answer: Answer, code: string | null): Outcome =>
  send(exchange, answer) ? { kind: 'answered', httpStatus: answer.httpStatus, code } : { kind: 'lost', how: 'client-gone' }

/** The page of the web server that stands in front of the real gateway. */
const htmlPage = (httpStatus: number): Answer => ({
  httpStatus,
  contentType: 'text/html; charset=utf-8',
  text: `<!DOCTYPE html>\n<html><head><title>${httpStatus}</title></head><body><center><h1>${httpStatus}</h1></center><hr/>Powered by Tengine</body></html>\n`,
})

const hang = async ({ exchange: { outgoing }, closing }: Delivery): Promise<Outcome> => {
  const clientGone = new AbortController()
  outgoing.once('close', () => clientGone.abort())
  if (!outgoing.closed) await sleep(HANG_MAX_MS, AbortSignal.any([closing, clientGone.signal]))
  outgoing.destroy()
  return { kind: 'lost', how: 'hang' }
}

/** Never lets the whole body through: a cut answer is always an incomplete one. */
const cut = async ({ exchange, trueAnswer, action }: Delivery, afterBytes: number | null): Promise<Outcome> => {
  const { outgoing } = exchange
  if (afterBytes !== null && !outgoing.destroyed) {
    const answer = trueAnswer ?? successAnswer(exchange, { action, body: {} })
    const body = Buffer.from(answer.text)
    writeHead(exchange, answer)
    outgoing.flushHeaders()
    await new Promise<void>((resolve) => outgoing.write(body.subarray(0, Math.min(afterBytes, body.length - 1)), () => resolve()))
  }
  outgoing.destroy()
  return { kind: 'lost', how: 'cut' }
}
