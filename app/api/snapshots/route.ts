import { parseSnapshotQuery } from '@/lib/schemas/snapshot-query'
import { answer } from '@/server/session/answer'
import { listSnapshots } from '@/server/snapshots/list-snapshots'

export const GET = (request: Request): Promise<Response> =>
  answer(async (context) => {
    const asked = parseSnapshotQuery(new URL(request.url).searchParams)
    return asked.ok ? listSnapshots(context, asked.value.query, asked.value) : asked
  })
