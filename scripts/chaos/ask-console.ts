import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { signInAs } from '../sign-in.mjs'
import type { Wish } from './wish.ts'

/* The console as a browser asks it: by its own server actions and reads, over HTTP. */

const ANSWER_WITHIN_MS = 45_000
const ACTIONS = join(import.meta.dirname, '..', '..', '.next', 'server', 'server-reference-manifest.json')

/** `no-answer`: a lost connection, a 5xx, a store that is away: nobody knows. */
export type Answered<T> = { kind: 'ok'; value: T } | { kind: 'refused'; problem: string } | { kind: 'no-answer'; problem: string }

export type OperationSeen = z.infer<typeof operationDetail>['operation'] & { steps: readonly { at: number; state: string }[] }

/** Somebody who is signed in at one console. */
export type Seat = { url: string; cookie: string }

export const takeSeat = async (url: string, role: 'operator' | 'admin'): Promise<Seat> => ({ url, cookie: await signInAs(role, url) })

export const submit = (seat: Seat, wish: Wish): Promise<Answered<z.infer<typeof submitted>>> => {
  const { submitKey, accountId, regionId, diskId, snapshotName, retentionDays, tags } = wish
  const input = {
    submitKey,
    accountId,
    regionId,
    diskId,
    snapshotName,
    retentionDays,
    tags,
    despite: null,
    retryOf: null,
    description: '',
    resourceGroupId: '',
  }
  return act(seat, 'create-snapshot', input, submitted)
}

export const takeBack = (seat: Seat, operationId: string): Promise<Answered<unknown>> =>
  act(seat, 'cancel-operation', { operationId }, z.unknown())

/** `null`: the console says that there is none. */
export const readOperation = async (seat: Seat, operationId: string): Promise<OperationSeen | null> => {
  const response = await get(seat, `/api/operations/${operationId}`)
  if (response.status === 404) return null
  const { value } = z.object({ value: operationDetail }).parse(await response.json())
  return { ...value.operation, steps: value.steps.map(({ at, state }) => ({ at: Date.parse(at), state })) }
}

export type AuditRow = z.infer<typeof auditRow>

/** What the audit tells of snapshots, oldest first; for an admin. */
export const readAudit = async (seat: Seat): Promise<readonly AuditRow[]> => {
  const response = await get(seat, '/api/audit/export?format=jsonl&event=create-snapshot')
  const lines = (await response.text()).split('\n').filter((line) => line !== '')
  return lines
    .slice(0, -1)
    .map((line) => auditRow.parse(JSON.parse(line)))
    .reverse()
}

const submitted = z.object({ operationId: z.string(), accepted: z.object({ snapshotId: z.string() }).nullable() })

const operationDetail = z.object({
  operation: z.object({
    operationId: z.string(),
    accountId: z.string(),
    diskId: z.string(),
    snapshotName: z.string().nullable(),
    state: z.string(),
    snapshotId: z.string().nullable(),
    acceptedAt: z.iso.datetime(),
  }),
  steps: z.array(z.object({ at: z.iso.datetime(), state: z.string() })),
})

const auditRow = z.object({
  outcome: z.enum(['intent', 'done', 'refused', 'unknown', 'denied']),
  subjectId: z.string().nullable(),
  facts: z.object({ operationId: z.string(), submitKey: z.string(), snapshotId: z.string().optional() }),
})

const result = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), problem: z.object({ kind: z.string(), code: z.string().optional() }) }),
])

/** These say nothing about whether it was accepted: the form offers to send it again. */
const TELLS_NOTHING = ['store-unavailable', 'unexpected', 'unconfirmed', 'unreachable', 'bad-answer', 'throttled']

const act = async <T extends z.ZodType>(seat: Seat, name: string, input: unknown, value: T): Promise<Answered<z.output<T>>> => {
  try {
    const response = await fetch(`${seat.url}/disks`, {
      method: 'POST',
      headers: {
        cookie: seat.cookie,
        origin: seat.url,
        accept: 'text/x-component',
        'content-type': 'text/plain;charset=UTF-8',
        'next-action': actionId(name),
      },
      body: JSON.stringify([input]),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    })
    const body = await response.text()
    const row = body.split('\n').find((line) => /^[0-9a-f]+:\{"ok":/.test(line))
    if (row === undefined) return { kind: 'no-answer', problem: `HTTP ${response.status}` }
    const answer = result.parse(JSON.parse(row.slice(row.indexOf(':') + 1)))
    if (answer.ok) return { kind: 'ok', value: value.parse(answer.value) }
    const { kind, code = kind } = answer.problem
    return { kind: TELLS_NOTHING.includes(kind) ? 'no-answer' : 'refused', problem: code }
  } catch (error) {
    if (error instanceof z.ZodError) throw error
    return { kind: 'no-answer', problem: error instanceof Error ? error.name : 'lost' }
  }
}

const get = ({ url, cookie }: Seat, path: string): Promise<Response> =>
  fetch(`${url}${path}`, { headers: { cookie }, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })

const manifest = z.object({ node: z.record(z.string(), z.object({ filename: z.string() })) })
const ids = new Map<string, string>()

/** Of the build that is served. */
const actionId = (name: string): string => {
  if (ids.size === 0) {
    const { node } = manifest.parse(JSON.parse(readFileSync(ACTIONS, 'utf8')))
    for (const [id, { filename }] of Object.entries(node)) ids.set(filename.replace(/^.*\/|\.ts$/g, ''), id)
  }
  const id = ids.get(name)
  if (id === undefined) throw new Error(`the build has no action ${name}`)
  return id
}
