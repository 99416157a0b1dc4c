import { ramResources } from '@/lib/ecs/ram-resources'
import type { DeniedAction } from '@/lib/errors/problem'

/**
 * A RAM policy with one statement that allows the denied action and nothing else, as JSON text to paste into the RAM console.
 * Where ECS did not name the resource, ACCOUNT_ID and REGION stand for what the account owner has to fill in.
 */
export const ramStatement = ({ action, resource }: Pick<DeniedAction, 'action' | 'resource'>): string => {
  const fullAction = action.includes(':') ? action : `ecs:${action}`
  const statement = { Effect: 'Allow', Action: [fullAction], Resource: resourcesOf(fullAction, resource) }
  return JSON.stringify({ Version: '1', Statement: [statement] }, null, 2)
}

const resourcesOf = (action: string, denied: string | null): readonly string[] => {
  const usual = ramResources(action)
  if (denied === null || denied === '') return usual
  const place = placeOf(denied)
  if (place === null) return [denied]
  const others = usual.filter((resource) => typeOf(resource) !== typeOf(denied) && typeOf(resource) !== null)
  return [denied, ...others.map((resource) => resource.replace(/^acs:ecs:[^:]*:[^:]*/, place))]
}

/** `acs:ecs:cn-hangzhou:1234567890123456` of `acs:ecs:cn-hangzhou:1234567890123456:disk/d-1`. */
const placeOf = (resource: string): string | null => /^(acs:ecs:[^:]+:[^:]+):[^:]+$/.exec(resource)?.[1] ?? null

const typeOf = (resource: string): string | null => /:([a-z]+)\/[^:]*$/.exec(resource)?.[1] ?? null
