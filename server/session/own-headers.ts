import 'server-only'

/** Set by the server itself on every request, over whatever was sent: the address of the sender (scripts/serve.mjs). */
export const ADDRESS_HEADER = 'x-console-address'

/** Path and search of the page that is asked for (proxy.ts), so that a sign-in leads back to it. */
export const PATH_HEADER = 'x-console-path'
