import type { Queue } from '@/server/queue/queue'

/** Every job is lost: what is done is done by the sweep alone. */
export const noQueue: Queue = { enqueue: async () => undefined }
