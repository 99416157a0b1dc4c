import 'server-only'
import type { Runtime } from '@/server/runtime'
import type { Reach } from '@/server/webhooks/may-lead-to'

/** Only a console of the sandbox may send to its own machine. */
export const reachOf = ({ cloud }: Pick<Runtime, 'cloud'>): Reach => ({ allowsLoopback: cloud === 'sandbox' })
