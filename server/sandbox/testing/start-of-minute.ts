import type { SandboxUnderTest } from './sandbox-under-test.ts'

const MINUTE_MS = 60_000

/** Moves a world's time to the beginning of its next clock minute, so that no test of a limit runs over its end. */
export const startOfMinute = async ({ control }: SandboxUnderTest, accessKeyId: string): Promise<void> => {
  const { json } = await control('POST', `/worlds/${accessKeyId}/clock`, { advanceMs: 1 })
  const sinceMinuteMs = Date.parse(String(json.now)) % MINUTE_MS
  await control('POST', `/worlds/${accessKeyId}/clock`, { advanceMs: MINUTE_MS - sinceMinuteMs })
}
