import { diskPlace } from '@/lib/schemas/places'
import { readDisk } from '@/server/disks/read-disk'
import { answer } from '@/server/session/answer'
import { parseInput } from '@/server/session/parse-input'

export const GET = (_: Request, { params }: { params: Promise<unknown> }): Promise<Response> =>
  answer(async (context) => {
    const place = parseInput(diskPlace, await params)
    return place.ok ? readDisk(context, place.value) : place
  })
