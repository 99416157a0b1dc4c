import 'server-only'
import type { Role } from '@/lib/errors/problem'
import type { Actor } from '@/server/session/current-actor'

export type Verb = 'read' | 'write'

export const may = ({ role }: Pick<Actor, 'role'>, verb: Verb): boolean => VERBS_OF[role].includes(verb)

const VERBS_OF: Record<Role, readonly Verb[]> = {
  viewer: ['read'],
  operator: ['read', 'write'],
  admin: ['read', 'write'],
}
