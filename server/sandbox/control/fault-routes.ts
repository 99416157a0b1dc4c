import { ARMED_FAULTS_MAX, type ArmedFault } from '../faults/fault-queue.ts'
import { createdAnswer, errorAnswer, okAnswer } from './control-answer.ts'
import { faultSchema, throttleSchema } from './control-schemas.ts'
import { inWorld } from './in-world.ts'
import type { Route } from './route.ts'
import { withInput } from './with-input.ts'

/** What goes wrong in a world, and how often one may ask. */
export const FAULT_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    pattern: ['worlds', ':key', 'faults'],
    answer: inWorld(({ faults }) => okAnswer({ faults: faults.list().map(viewOf) })),
  },
  {
    method: 'POST',
    pattern: ['worlds', ':key', 'faults'],
    answer: inWorld(({ faults }, { body }) =>
      withInput(faultSchema, body, ({ action, diskId, times, ...fault }) => {
        const armed = faults.arm({ action, diskId, times }, fault)
        return armed === null
          ? errorAnswer(409, `${ARMED_FAULTS_MAX} faults are armed already: delete them first.`)
          : createdAnswer(viewOf(armed))
      }),
    ),
  },
  { method: 'DELETE', pattern: ['worlds', ':key', 'faults'], answer: inWorld(({ faults }) => okAnswer({ deleted: faults.clear() })) },
  {
    method: 'PUT',
    pattern: ['worlds', ':key', 'throttle'],
    answer: inWorld(({ throttle }, { body }) =>
      withInput(throttleSchema, body, (rules) => {
        throttle.rules = rules
        return okAnswer(rules)
      }),
    ),
  },
]

/** As it was armed, with `timesLeft` for `times`. */
const viewOf = ({ id, order, timesLeft, fault }: ArmedFault): Record<string, unknown> => ({ id, ...order, timesLeft, ...fault })
