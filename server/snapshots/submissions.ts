import 'server-only'
import type { AcceptedSnapshot } from '@/lib/ecs/fleet'
import type { Result } from '@/lib/result'

export type Submission = {
  /** What it was sent with: the same key with other fields is another wish. */
  fingerprint: string
  firstSeenAtMs: number
  /** Counts up after a refusal that is certain: the next try is a new request to ECS, under a token of its own. */
  round: number
  /** When an attempt last left whose outcome is not known; `null`: none is open. */
  unknownSince: number | null
  /** How often ECS's list was asked for it since then, in vain. */
  looksInVain: number
  /** The try that is under way; everybody who sends the same waits for it. */
  running: Promise<Result<AcceptedSnapshot>> | null
  accepted: AcceptedSnapshot | null
}

/** What became of the submit keys of the last hours, in memory and bounded. */
export type Submissions = {
  find(submitKey: string): Submission | undefined
  open(submitKey: string, submission: Pick<Submission, 'fingerprint' | 'firstSeenAtMs'>): Submission
  /** Ends when no try is under way. */
  settled(): Promise<void>
}

/** ECS does not say how long it remembers a ClientToken; a token older than this is not sent again. */
const SUBMIT_KEY_LIFETIME_MS = 12 * 3_600_000
const REMEMBERED_MAX = 10_000

export const isTooOldToSend = ({ firstSeenAtMs }: Pick<Submission, 'firstSeenAtMs'>, nowMs: number): boolean =>
  nowMs - firstSeenAtMs > SUBMIT_KEY_LIFETIME_MS

export const createSubmissions = ({ now }: { now(): number }): Submissions => {
  const submissions = new Map<string, Submission>()

  const forgetOld = (): void => {
    for (const [key, submission] of submissions) {
      if (submission.running !== null || submission.unknownSince !== null) continue
      const isOld = isTooOldToSend(submission, now())
      // in the order in which they came: behind the first one that is neither old nor too many, all stay
      if (!isOld && submissions.size < REMEMBERED_MAX) return
      submissions.delete(key)
    }
  }

  return {
    find: (submitKey) => submissions.get(submitKey),
    open: (submitKey, { fingerprint, firstSeenAtMs }) => {
      forgetOld()
      const submission = { fingerprint, firstSeenAtMs, round: 0, unknownSince: null, looksInVain: 0, running: null, accepted: null }
      submissions.set(submitKey, submission)
      return submission
    },
    settled: async () => {
      await Promise.allSettled([...submissions.values()].map(({ running }) => running))
    },
  }
}
