import { z } from 'zod'
import type { Operation } from './operation.ts'
import { parsedJson } from './parsed-json.ts'
import { readIfThere } from './read-if-there.ts'
import { effectOf } from './wire/effect-of.ts'
import { own } from './world/own.ts'
import type { Worlds } from './worlds.ts'

/*
 * Beside the state file lies a log of the writing calls since it was written. A fleet is megabytes of JSON, a call is a line:
 * so each call can be on disk before its answer. Operations depend on nothing but their arguments, so that the same calls make the same world again.
 */

const FORMAT = 'snapshot-console-sandbox-log'

/** One call that took effect, with all that its operation was given, and the ids that it answered. */
export type LoggedCall = z.infer<typeof callSchema>

export const logPath = (stateFile: string): string => `${stateFile}.log`

/** The first line: which state file the log goes on from. */
export const logHead = (stateSha256: string): string => `${JSON.stringify({ format: FORMAT, state: stateSha256 })}\n`

export const logLine = (call: LoggedCall): string => `${JSON.stringify(call)}\n`

/**
 * Repeats the calls of the log in the worlds of its state file. A log of an older state file is left alone: its calls are in the newer one already.
 * A last line without its end was cut by a crash before its call was answered, so it does not count. Throws a sentence if the rest does not fit.
 */
export const replayLog = ({ stateFile, stateSha256, worlds, operations }: Replay): void => {
  const path = logPath(stateFile)
  const [head, ...lines] = (readIfThere(path) ?? '').split('\n').slice(0, -1)
  if (head === undefined || `${head}\n` !== logHead(stateSha256)) return
  for (const [index, line] of lines.entries()) {
    if (!repeats(line, worlds, operations)) {
      throw new Error(
        `The sandbox log ${path} cannot be used: line ${index + 2} does not fit the state file. Move it away to go on without the calls since then.`,
      )
    }
  }
}

type Replay = { stateFile: string; stateSha256: string; worlds: Worlds; operations: Readonly<Record<string, Operation>> }

const callSchema = z.strictObject({
  accessKeyId: z.string(),
  action: z.string(),
  requestId: z.string(),
  nowMs: z.number(),
  parameters: z.array(z.tuple([z.string(), z.string()])),
  effect: z.record(z.string(), z.string()),
})

/** `false`: the line is damaged, or the call does something else now than it did. */
const repeats = (line: string, worlds: Worlds, operations: Replay['operations']): boolean => {
  const call = callSchema.safeParse(parsedJson(line))
  if (!call.success) return false
  const { accessKeyId, action, requestId, nowMs, parameters, effect } = call.data
  const operation = own(operations, action)
  const tenant = worlds.peek(accessKeyId)
  if (operation === undefined || tenant === null) return false
  const again = effectOf(operation(tenant.world, new Map(parameters), { action, requestId, nowMs }))
  return again !== null && JSON.stringify(again) === JSON.stringify(effect)
}
