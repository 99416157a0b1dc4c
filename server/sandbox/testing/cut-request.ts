import { connect } from 'node:net'
import type { RawRequest } from './raw-http.ts'

/** The client goes away after so many bytes, all of them included. */
export const sendPart = (origin: string, request: RawRequest, bytes: number): Promise<null> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(origin)
    const socket = connect(Number(port), hostname, () => {
      socket.write(bytesOf(request).subarray(0, bytes), () => (bytes % 2 === 0 ? socket.destroy() : socket.resetAndDestroy()))
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(null))
  })

const bytesOf = ({ method, path, headers, body = '' }: RawRequest): Buffer => {
  const lines = Object.entries({ ...headers, 'content-length': String(Buffer.byteLength(body)) }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  return Buffer.concat([Buffer.from([`${method} ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n')), Buffer.from(body)])
}

export const lengthOf = (request: RawRequest): number => bytesOf(request).length
