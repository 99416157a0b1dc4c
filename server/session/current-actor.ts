import 'server-only'
import type { Role } from '@/lib/errors/problem'

export type Actor = { name: string; role: Role }

/** This version has no sign-in: it listens on this machine only, and whoever reaches it is the operator. */
export const currentActor = async (): Promise<Actor> => ({ name: 'Operator', role: 'operator' })
