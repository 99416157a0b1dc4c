import type { RawRequest } from './raw-http.ts'

/* What someone on the way could do to a signed request. */

export const withHeader = (request: RawRequest, name: string, value: string): RawRequest => ({
  ...request,
  headers: { ...request.headers, [name]: value },
})

export const withoutHeader = ({ headers, ...request }: RawRequest, gone: string): RawRequest => ({
  ...request,
  headers: Object.fromEntries(Object.entries(headers).filter(([name]) => name !== gone)),
})

export const withPath = (request: RawRequest, change: (path: string) => string): RawRequest => ({ ...request, path: change(request.path) })

export const MINUTE_MS = 60_000

/** As both signatures write a date: whole seconds. */
export const dateIn = (minutes: number): string => `${new Date(Date.now() + minutes * MINUTE_MS).toISOString().slice(0, 19)}Z`

/** The parameters of the request that is tampered with. */
export const DISK = { DiskId: 'd-00000000000000000001', Description: 'before upgrade' }
