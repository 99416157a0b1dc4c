import type { OperationAnswer } from '../../operation.ts'
import type { World } from '../../world/world.ts'
import { OPERATIONS } from '../registry.ts'

export const NOW_MS = Date.parse('2026-11-24T02:40:00Z')

/** One call as the gateway would hand it on. */
export const ask = (world: World, action: string, parameters: Readonly<Record<string, string>> = {}, nowMs = NOW_MS): OperationAnswer => {
  const operation = OPERATIONS[action]
  if (operation === undefined) throw new Error(`There is no operation ${action}`)
  return operation(world, new Map(Object.entries(parameters)), { action, requestId: '473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E', nowMs })
}

/** The body of an answer that must not be a refusal. */
export const bodyOf = (answer: OperationAnswer): Record<string, unknown> => {
  if (!answer.ok) throw new Error(`Refused: ${answer.refusal.code} ${answer.refusal.message}`)
  return answer.body
}

/** The code of a refusal; `null` when it was granted. */
export const codeOf = (answer: OperationAnswer): string | null => (answer.ok ? null : answer.refusal.code)

export const snapshotIdOf = (answer: OperationAnswer): string => String(bodyOf(answer).SnapshotId)

/** `{ Disks: { Disk: [...] } }`: the things inside. */
export const listed = (answer: OperationAnswer): Record<string, unknown>[] => {
  const wrapper = Object.values(bodyOf(answer)).find(isRecord) ?? {}
  const list = Object.values(wrapper)[0]
  if (!Array.isArray(list)) throw new Error('The answer holds no list')
  return list.filter(isRecord)
}

export const idsOf = (answer: OperationAnswer, field: string): string[] => listed(answer).map((thing) => String(thing[field]))

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
