import 'server-only'
import { isLoopbackHost } from '@/server/config/loopback-host'

/** Secrets travel to it: over https, or not beyond this machine. */
export const isSafeAddress = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname))
