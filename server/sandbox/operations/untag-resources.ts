import type { Operation, Parameters, Refusal } from '../operation.ts'
import { refusal, refused } from '../rules/refusals.ts'
import { sentList } from '../rules/sent-list.ts'
import { TAGS_ALLOWED } from '../rules/snapshot-text.ts'
import { isSystemTagKey } from '../world/tagged-things.ts'
import { readTaggingScope, thingsToTag } from './tagging-scope.ts'

/** Takes the named tags from all of the things, or with `All` every tag that is not the cloud's own. What is not there is no error. */
export const untagResources: Operation = (world, parameters, { requestId }) => {
  const scope = readTaggingScope(parameters)
  if (!scope.ok) return scope
  const keys = sentList(parameters, 'TagKey')
  const broken = brokenKeys(parameters, keys)
  if (broken !== null) return refused(broken)
  const things = thingsToTag(world, scope.value)
  if (!things.ok) return things

  // "All takes effect only when TagKey.N is not specified."
  const isTaken = (key: string): boolean => (keys.length === 0 ? !isSystemTagKey(key) : keys.includes(key))
  for (const thing of things.value) thing.Tags = thing.Tags.filter(({ TagKey }) => !isTaken(TagKey))
  return { ok: true, body: { RequestId: requestId } }
}

const brokenKeys = (parameters: Parameters, keys: readonly string[]): Refusal | null => {
  const all = parameters.get('All') || 'false'
  if (all !== 'true' && all !== 'false') return refusal('InvalidParameter', { fill: ['All'] })
  if (keys.length === 0 && all === 'false') return refusal('MissingParameter.Tags')
  if (keys.length > TAGS_ALLOWED) return refusal('NumberExceed.Tags')
  return keys.some(isSystemTagKey) ? refusal('NoPermission.SystemTag') : null
}
