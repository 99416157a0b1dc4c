import type { Tenant } from '../worlds.ts'
import { type ControlAnswer, errorAnswer } from './control-answer.ts'
import { accessKeyIdSchema } from './control-schemas.ts'
import type { ControlCall, Route } from './route.ts'
import { withInput } from './with-input.ts'

/** An answer about the world of `:key`. A built-in key's world is made if it is not there yet, as by a first request. */
export const inWorld =
  (answer: (tenant: Tenant, call: ControlCall) => ControlAnswer): Route['answer'] =>
  (call) =>
    withInput(accessKeyIdSchema, call.path.key, (accessKeyId) => {
      const { worlds } = call.gateway
      const credential = worlds.credentialOf(accessKeyId)
      if (credential === null)
        return errorAnswer(404, `The AccessKeyId ${accessKeyId} is not registered: PUT /worlds/${accessKeyId} first.`)
      const tenant = worlds.open(credential)
      return tenant === null ? TOO_MANY_WORLDS : answer(tenant, call)
    })

export const TOO_MANY_WORLDS = errorAnswer(409, 'The sandbox holds as many worlds as it can: delete one first.')
