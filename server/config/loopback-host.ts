import 'server-only'

/** Does `host`, with or without a port, name this machine? Only addresses and `localhost`: any other name can be made to point here. */
export const isLoopbackHost = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i.test(host)
