import { once } from 'node:events'
import type { Server } from 'node:http'

const LOOPBACK = '127.0.0.1'

/** Opens the server to this machine only and answers its address. Throws a sentence when it cannot. */
export const listenOnLoopback = async (server: Server, port: number): Promise<string> => {
  server.listen({ host: LOOPBACK, port, exclusive: true })
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new Error(`Port ${port} on ${LOOPBACK} cannot be opened: ${reasonOf(error)}`)
  }
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('A server on a port has an address with a port.')
  return `http://${LOOPBACK}:${address.port}`
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? error.code : null
  if (code === 'EADDRINUSE') return 'another program uses it.'
  if (code === 'EACCES') return 'this user may not.'
  return error.message
}
