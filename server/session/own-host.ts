import 'server-only'
import { isLoopbackHost } from '@/server/config/loopback-host'

/** Is a Host header the console's own, or a name of this machine? A foreign name that resolves to this machine is DNS rebinding. */
export const isOwnHost = (host: string | null, baseUrl: string): boolean =>
  host !== null && (host.toLowerCase() === new URL(baseUrl).host || isLoopbackHost(host))
