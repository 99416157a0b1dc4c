import 'server-only'

/** Nothing that the console answers may be kept by a browser or a proxy. */
export const NO_STORE = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const
