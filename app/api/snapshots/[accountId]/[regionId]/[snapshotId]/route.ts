import { snapshotPlace } from '@/lib/schemas/places'
import { answer } from '@/server/session/answer'
import { parseInput } from '@/server/session/parse-input'
import { readSnapshot } from '@/server/snapshots/read-snapshot'

export const GET = (_: Request, { params }: { params: Promise<unknown> }): Promise<Response> =>
  answer(async (context) => {
    const place = parseInput(snapshotPlace, await params)
    return place.ok ? readSnapshot(context, place.value) : place
  })
