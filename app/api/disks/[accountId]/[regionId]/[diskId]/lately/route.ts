import { diskPlace } from '@/lib/schemas/places'
import { readLately } from '@/server/operations/read-lately'
import { answer } from '@/server/session/answer'
import { parseInput } from '@/server/session/parse-input'

export const GET = (_: Request, { params }: { params: Promise<unknown> }): Promise<Response> =>
  answer(async (context) => {
    const place = parseInput(diskPlace, await params)
    return place.ok ? readLately(context, place.value) : place
  })
