import { setMaxListeners } from 'node:events'
import type { Server } from 'node:http'
import { controlServer } from './control/control-server.ts'
import type { Gateway } from './gateway.ts'
import { Journal } from './journal.ts'
import { listenOnLoopback } from './listen-on-loopback.ts'
import { OPERATIONS } from './operations/registry.ts'
import { readStateFile } from './state-file.ts'
import { replayLog } from './state-log.ts'
import { type StateSaver, stateSaver } from './state-saver.ts'
import { NonceMemory } from './wire/nonce-memory.ts'
import { wireServer } from './wire/wire-server.ts'
import { Worlds } from './worlds.ts'

/** Ports: 0 or absent is a free one. Without a state file nothing outlives the process. */
export type SandboxOptions = { port?: number; controlPort?: number; stateFile?: string }

/** `url`, `controlUrl`: `http://127.0.0.1:PORT`, without a slash at the end. */
export type Sandbox = { url: string; controlUrl: string; close: () => Promise<void> }

/** How long answers on their way may take when the sandbox closes. */
const CLOSE_GRACE_MS = 2_000

/**
 * A local ECS on two loopback ports: the API and its control.
 * Throws a sentence when a port is taken or the state file is damaged or cannot be written; then nothing is left running.
 */
export const startSandbox = async ({ port = 0, controlPort = 0, stateFile }: SandboxOptions = {}): Promise<Sandbox> => {
  const closing = new AbortController()
  // Every request that sleeps listens to this signal.
  setMaxListeners(0, closing.signal)
  const worlds = stateFile === undefined ? new Worlds([]) : savedWorlds(stateFile)
  const saver = stateSaver(stateFile ?? null, worlds)
  saveOrThrow(saver, stateFile)
  const gateway = {
    operations: OPERATIONS,
    worlds,
    saver,
    nonces: new NonceMemory(),
    strays: new Journal(),
    closing: closing.signal,
  } satisfies Gateway

  const api = wireServer(gateway)
  const control = controlServer(gateway)
  const url = await listenOnLoopback(api, port)
  const controlUrl = await listenOnLoopback(control, controlPort).catch(async (error: unknown) => {
    await closed(api)
    throw error
  })
  const stop = async (): Promise<void> => {
    closing.abort()
    await Promise.all([closed(api), closed(control)])
    saveOrThrow(saver, stateFile)
  }
  let stopped: Promise<void> | null = null
  return {
    url,
    controlUrl,
    close: () => {
      stopped ??= stop()
      return stopped
    },
  }
}

const savedWorlds = (stateFile: string): Worlds => {
  const saved = readStateFile(stateFile)
  const worlds = new Worlds(saved?.tenants ?? [])
  if (saved !== null) replayLog({ stateFile, stateSha256: saved.sha256, worlds, operations: OPERATIONS })
  return worlds
}

/** At the start and at the end there is someone to read the sentence. */
const saveOrThrow = (saver: StateSaver, stateFile: string | undefined): void => {
  saver.save()
  const failure = saver.failure()
  if (failure !== null) throw new Error(`The sandbox state file ${stateFile} cannot be written: ${failure}`)
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    const impatience = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS)
    server.close((error) => {
      clearTimeout(impatience)
      if (error === undefined) resolve()
      else reject(error)
    })
  })
