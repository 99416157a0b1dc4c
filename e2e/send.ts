import { request as rawRequest } from 'node:http'

export type Answer = { status: number; body: string; headers: Record<string, string | string[] | undefined> }

export type Asked = { method?: string; headers?: Record<string, string> | undefined; body?: string }

/** A request with headers that a browser or `fetch` would not let us set. The path is sent as it stands. */
export const send = (url: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port, host } = new URL(url)
    const path = url.slice(url.indexOf(host) + host.length)
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const request = rawRequest({ hostname, port, path, method, headers: { host, ...length, ...headers } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      // a server that dies in the middle of an answer ends it without an end
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString(), headers: response.headers }),
      )
    })
    request.on('error', reject)
    request.end(body)
  })
