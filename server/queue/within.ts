import 'server-only'
import { SQL, sql } from 'drizzle-orm'
import { type Db, fromDrizzle } from 'pg-boss'
import { z } from 'zod'
import type { Transaction } from '@/server/store/database'

/** A transaction of ours, as the queue writes into it. */
export const within = (transaction: Pick<Transaction, 'execute'>): Db =>
  fromDrizzle(
    {
      execute: async (query) => {
        if (!(query instanceof SQL)) throw new Error('the queue asks in a form that the store does not know')
        // the type of an answer depends on the driver; both answer with rows
        return ANSWER.parse(await transaction.execute(query))
      },
    },
    sql,
  )

const ANSWER = z.object({ rows: z.array(z.unknown()) })
