import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { type WebhookDelivery, webhookDeliveries } from '@/server/store/schema'
import { secondsFromNow } from '@/server/store/seconds-from-now'
import type { WebhookRoom } from '@/server/webhooks/webhook-room'

/** Longer than one request may take. Counted by the clock of the database, as the leases of operations are. */
const LEASE_SECONDS = 30

export type ClaimedDelivery = WebhookDelivery & { leaseOwner: string }

/** Takes a delivery that is due into one pair of hands, and counts the attempt; `null`: there is nothing to send, or somebody else does. */
export const claimDelivery = async (
  { database, clock }: Pick<WebhookRoom, 'database' | 'clock'>,
  id: string,
): Promise<ClaimedDelivery | null> => {
  const leaseOwner = randomUUID()
  const [claimed] = await database
    .update(webhookDeliveries)
    .set({
      leaseOwner,
      leaseUntil: secondsFromNow(LEASE_SECONDS),
      attempts: sql`${webhookDeliveries.attempts} + 1`,
    })
    .where(and(eq(webhookDeliveries.id, id), isDue(clock.now())))
    .returning()
  return claimed === undefined ? null : { ...claimed, leaseOwner }
}

/** To be sent, and in nobody's hands. */
export const isDue = (nowMs: number) =>
  and(
    lte(webhookDeliveries.nextAt, new Date(nowMs)),
    or(isNull(webhookDeliveries.leaseUntil), lt(webhookDeliveries.leaseUntil, sql`now()`)),
  )
