'use server'
import 'server-only'
import type { SubmittedSnapshot } from '@/lib/ecs/fleet'
import type { Result } from '@/lib/result'
import { createSnapshotInput } from '@/lib/schemas/create-snapshot'
import { act } from '@/server/session/act'
import { createSnapshot } from '@/server/snapshots/create-snapshot'

export async function createSnapshotAction(input: unknown): Promise<Result<SubmittedSnapshot>> {
  return act(input, { schema: createSnapshotInput, event: 'create-snapshot', verb: createSnapshot })
}
