import { randomUUID } from 'node:crypto'
import type { JournalPage } from '../journal.ts'
import { type Sandbox, type SandboxOptions, startSandbox } from '../start-sandbox.ts'
import { type Acs3Wish, acs3Request } from './acs3-request.ts'
import { type RawAnswer, type RawRequest, sendRaw } from './raw-http.ts'

/** A running sandbox with the two things tests do to it: call the API, and use the control port. */
export type SandboxUnderTest = {
  sandbox: Sandbox
  /** `127.0.0.1:PORT` */
  host: string
  call: (wish: Omit<Acs3Wish, 'host'>) => Promise<RawAnswer>
  send: (request: RawRequest) => Promise<RawAnswer>
  control: (method: string, path: string, body?: unknown) => Promise<RawAnswer>
  journal: (accessKeyId: string) => Promise<JournalPage>
}

export const sandboxUnderTest = async (options: SandboxOptions = {}): Promise<SandboxUnderTest> => {
  const sandbox = await startSandbox(options)
  const { host } = new URL(sandbox.url)
  const send = (request: RawRequest): Promise<RawAnswer> => sendRaw(sandbox.url, request)
  return {
    sandbox,
    host,
    send,
    call: (wish) => send(acs3Request({ host, ...wish })),
    control: (method, path, body) => sendRaw(sandbox.controlUrl, controlRequest(sandbox.controlUrl, { method, path, body })),
    journal: async (accessKeyId) => {
      const answer = await fetch(`${sandbox.controlUrl}/worlds/${accessKeyId}/journal`)
      return answer.json()
    },
  }
}

/** A built-in key that no other test uses: a world of one's own. */
export const freshKey = (): string => `sandbox-${randomUUID()}`

/** Puts a disk that may be snapshotted into a world and answers its id. */
export const plantDisk = async ({ control }: SandboxUnderTest, accessKeyId: string, partial: unknown = {}): Promise<string> => {
  const { json } = await control('POST', `/worlds/${accessKeyId}/disks`, partial)
  if (typeof json.DiskId !== 'string') throw new Error(`No disk was planted: ${JSON.stringify(json)}`)
  return json.DiskId
}

const controlRequest = (origin: string, { method, path, body }: { method: string; path: string; body: unknown }): RawRequest => {
  const { host } = new URL(origin)
  return body === undefined
    ? { method, path, headers: { host } }
    : { method, path, headers: { host, 'content-type': 'application/json' }, body: JSON.stringify(body) }
}
