import { acs3Request } from './acs3-request.ts'
import type { RawAnswer } from './raw-http.ts'
import { freshKey, plantDisk, type SandboxUnderTest } from './sandbox-under-test.ts'

/** A disk alone in a world of its own, and what is done to it. */
export type DiskUnderTest = {
  accessKeyId: string
  diskId: string
  create: (parameters?: Record<string, string>) => Promise<RawAnswer>
  /** The same by `fetch`, which can be given up and shows a broken body. */
  fetchCreate: (options?: { signal?: AbortSignal; parameters?: Record<string, string> }) => Promise<Response>
  arm: (fault: unknown) => Promise<RawAnswer>
  snapshotCount: () => Promise<number>
}

export const diskUnderTest = async (under: SandboxUnderTest): Promise<DiskUnderTest> => {
  const accessKeyId = freshKey()
  await under.control('PUT', `/worlds/${accessKeyId}`, { seed: 'empty' })
  const diskId = await plantDisk(under, accessKeyId)
  const wish = (parameters: Record<string, string> = {}) => ({
    accessKeyId,
    action: 'CreateSnapshot',
    parameters: { DiskId: diskId, ...parameters },
  })
  return {
    accessKeyId,
    diskId,
    create: (parameters) => under.call(wish(parameters)),
    fetchCreate: ({ signal, parameters } = {}) => {
      const { path, headers } = acs3Request({ host: under.host, ...wish(parameters) })
      const sent = Object.entries(headers).flatMap(([name, value]) =>
        name === 'host' ? [] : [[name, String(value)] satisfies [string, string]],
      )
      return fetch(`${under.sandbox.url}${path}`, { method: 'POST', headers: Object.fromEntries(sent), signal: signal ?? null })
    },
    arm: (fault) => under.control('POST', `/worlds/${accessKeyId}/faults`, fault),
    snapshotCount: async () => {
      const { json } = await under.control('GET', `/worlds/${accessKeyId}/state`)
      return Object.keys(json.snapshots ?? {}).length
    },
  }
}
