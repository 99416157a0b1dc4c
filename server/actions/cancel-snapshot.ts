'use server'
import 'server-only'
import type { Result } from '@/lib/result'
import { snapshotPlace } from '@/lib/schemas/places'
import { act } from '@/server/session/act'
import { type Cancelled, cancelSnapshot } from '@/server/snapshots/cancel-snapshot'

export async function cancelSnapshotAction(input: unknown): Promise<Result<Cancelled>> {
  return act(input, { schema: snapshotPlace, event: 'cancel-snapshot', verb: cancelSnapshot })
}
