import { randomUUID } from 'node:crypto'
import type { Running } from './process'

export type Sandbox = { process: Running; url: string; controlUrl: string }

type Words = Record<string, unknown>

const LIST_LAG_MS = 1_000
export type JournalEntry = {
  action: string
  requestId: string
  code?: string | null
  parameters: Record<string, string>
  effect: Words | null
}

/** The sandbox as verbs: one world, known by its AccessKeyId, that only this test sees. */
export class World {
  readonly accessKeyId = `sandbox-${randomUUID().slice(0, 18)}`
  readonly sandbox: Sandbox

  constructor(sandbox: Sandbox) {
    this.sandbox = sandbox
  }

  /** `fleet`: about 180 disks in five regions; `empty`: none. */
  begin(seed: 'fleet' | 'empty', account: Words = {}): Promise<unknown> {
    return this.control('PUT', '', { seed, secret: 'sandbox-secret', ...account })
  }

  /** A healthy ESSD on a running instance, unless told otherwise. Words are ECS's own (`Category`, `Status`). */
  async hasDisk(name: string, words: Words = {}): Promise<string> {
    return textOf(await this.control('POST', '/disks', { DiskName: name, ...words }), 'DiskId')
  }

  async hasInstance(name: string, words: Words = {}): Promise<string> {
    return textOf(await this.control('POST', '/instances', { InstanceName: name, ...words }), 'InstanceId')
  }

  /** Listed already: lists of the sandbox lag by a second, as those of ECS do by an unknown time. */
  async hasSnapshot(words: Words): Promise<string> {
    const snapshotId = textOf(await this.control('POST', '/snapshots', words), 'SnapshotId')
    await this.control('POST', '/clock', { advanceMs: LIST_LAG_MS })
    return snapshotId
  }

  /** The RAM policy of this key: what it does not allow is denied. */
  mayOnly(statements: readonly Words[]): Promise<unknown> {
    return this.control('PUT', '/policy', { Version: '1', Statement: statements })
  }

  letsTimePass(minutes: number): Promise<unknown> {
    return this.control('POST', '/clock', { advanceMs: minutes * 60_000 })
  }

  /** Arms a fault: the next calls of this action go wrong in this way. */
  willFail(fault: Words): Promise<unknown> {
    return this.control('POST', '/faults', fault)
  }

  /** Nothing goes wrong any more. */
  heals(): Promise<unknown> {
    return this.control('DELETE', '/faults')
  }

  /** What really reached the cloud. */
  async calls(action: string): Promise<JournalEntry[]> {
    return (await this.journal()).filter((entry) => entry.action === action)
  }

  async journal(): Promise<JournalEntry[]> {
    return entriesOf(await this.control('GET', '/journal'))
  }

  /** Past the verbs: the control port as it is. `path` within the world. */
  async control(method: string, path: string, body?: Words): Promise<unknown> {
    const answer = await fetch(`${this.sandbox.controlUrl}/worlds/${this.accessKeyId}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return text === '' ? null : JSON.parse(text)
  }
}

const isWords = (value: unknown): value is Words => typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown, key: string): string => {
  const text = isWords(value) ? value[key] : undefined
  if (typeof text !== 'string') throw new Error(`no ${key} in ${JSON.stringify(value)}`)
  return text
}

const entriesOf = (journal: unknown): JournalEntry[] => {
  const list = isWords(journal) ? journal.entries : null
  if (!Array.isArray(list)) throw new Error('no journal')
  return list.filter((entry): entry is JournalEntry => isWords(entry) && typeof entry.action === 'string')
}
