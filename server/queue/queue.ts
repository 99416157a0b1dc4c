import 'server-only'
import { PgBoss } from 'pg-boss'
import { z } from 'zod'
import { log } from '@/server/log'
import { within } from '@/server/queue/within'
import type { Store, Transaction } from '@/server/store/database'

const JOBS = {
  /** Look at this operation: something may be due on it. */
  'advance-operation': z.strictObject({ operationId: z.string(), accountId: z.string() }),
  /** Send this message of a webhook, if it is due. */
  'deliver-webhook': z.strictObject({ deliveryId: z.string() }),
} as const
type Jobs = { [Name in keyof typeof JOBS]: z.infer<(typeof JOBS)[Name]> }
type JobName = keyof Jobs

/**
 * Wakes whichever console is there when something is due. A job is a hint and nothing more: the rows say what is to be done, so a job that
 * runs twice does nothing twice, and one that is lost is made good by the sweep.
 */
export type Queue = {
  /** Within the transaction of what makes it due: both are there, or neither. */
  enqueue<Name extends JobName>(transaction: Pick<Transaction, 'execute'>, name: Name, job: Jobs[Name], startAt: Date): Promise<void>
}

/** What is to be begun for each kind of job. It is not waited for: what hangs holds up no other. */
export type JobStarters = { [Name in JobName]: (job: Jobs[Name]) => void }

export type RunningQueue = Queue & { work(starters: JobStarters): Promise<void>; stop(): Promise<void> }

/** Looks for jobs as often; what a person waits for does not wait for it. */
const LOOK_EVERY_SECONDS = 0.5
const TAKEN_AT_ONCE = 50
const QUEUE_OPTIONS = { retryLimit: 0, expireInSeconds: 60, deleteAfterSeconds: 3_600 }

/** Makes or upgrades its own tables (schema `pgboss`) in the store. @throws when the store is away. */
export const startQueue = async ({ kind, queueConnection }: Pick<Store, 'kind' | 'queueConnection'>): Promise<RunningQueue> => {
  const backend = kind === 'embedded' ? 'pglite' : 'postgres'
  const boss = new PgBoss({ db: await queueConnection(), backend, schedule: false, monitorVacuum: false, reindex: false })
  // its messages can hold parts of statements and addresses, so only the fact is told
  boss.on('error', () => log.warn({ event: 'the queue could not reach the store' }, 'queue'))
  await boss.start()
  for (const name of Object.keys(JOBS)) await boss.createQueue(name, QUEUE_OPTIONS)

  const work = async <Name extends JobName>(name: Name, start: (data: unknown) => void): Promise<void> => {
    const options = { batchSize: TAKEN_AT_ONCE, burstWhenBatchFull: true, pollingIntervalSeconds: LOOK_EVERY_SECONDS }
    await boss.work<unknown>(name, options, async (jobs) => {
      for (const { data } of jobs) start(data)
    })
  }

  return {
    enqueue: async (transaction, name, job, startAfter) => {
      await boss.send(name, job, { startAfter, db: within(transaction) })
    },
    work: async (starters) => {
      await work('advance-operation', (data) => starters['advance-operation'](JOBS['advance-operation'].parse(data)))
      await work('deliver-webhook', (data) => starters['deliver-webhook'](JOBS['deliver-webhook'].parse(data)))
    },
    stop: () => boss.stop({ graceful: true, timeout: STOP_WITHIN_MS }),
  }
}

const STOP_WITHIN_MS = 2_000
