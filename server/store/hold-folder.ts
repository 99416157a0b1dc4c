import 'server-only'
import { createHash } from 'node:crypto'
import { realpath, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { StoreInUse } from '@/server/store/store-refused'

/**
 * Makes this process the only one on a folder. The embedded database takes no lock of its own, and two on one folder lose rows silently.
 * The lock is a listening socket, which the operating system closes at any kind of death; whoever connects is told the owner's pid.
 * It holds on one machine, not between containers that share a volume.
 */
export const holdFolder = async (folder: string): Promise<{ release(): Promise<void> }> => {
  const address = await addressOf(folder)
  const server = createServer((socket) => socket.on('error', () => undefined).end(String(process.pid)))
  if (!(await listens(server, address))) {
    const owner = await ownerAt(address)
    // a socket file without a listener is left over from a dead process; the other kinds of address cannot be left over
    if (owner !== null || !address.startsWith('/')) {
      throw new StoreInUse(
        `The store in ${folder} is in use by process ${owner ?? 'that did not say its number'}. Stop it first, or set another DATA_DIR.`,
      )
    }
    await rm(address, { force: true })
    if (!(await listens(server, address))) throw new StoreInUse(`The store in ${folder} is being opened by another process.`)
  }
  server.unref()
  return { release: () => new Promise((resolve) => server.close(() => resolve())) }
}

/** Linux: an abstract socket, Windows: a named pipe; both vanish with their process. Elsewhere a socket file. */
const addressOf = async (folder: string): Promise<string> => {
  const name = `snapshot-console-${createHash('sha256')
    .update(await realpath(folder))
    .digest('hex')
    .slice(0, 32)}`
  if (process.platform === 'linux') return `\0${name}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join('/tmp', `${name}.sock`)
}

const listens = (server: Server, address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const fail = (): void => resolve(false)
    server.once('error', fail)
    server.listen(address, () => {
      server.off('error', fail)
      resolve(true)
    })
  })

const ANSWER_WITHIN_MS = 2_000

const ownerAt = (address: string): Promise<string | null> =>
  new Promise((resolve) => {
    let said = ''
    const socket = connect(address)
    socket.setTimeout(ANSWER_WITHIN_MS, () => socket.destroy())
    socket.on('data', (chunk) => {
      said += chunk.toString('latin1')
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(/^\d{1,10}$/.test(said) ? said : null))
  })
