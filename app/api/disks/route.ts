import { parseDiskQuery } from '@/lib/schemas/disk-query'
import { listDisks } from '@/server/disks/list-disks'
import { answer } from '@/server/session/answer'

export const GET = (request: Request): Promise<Response> =>
  answer(async (context) => {
    const asked = parseDiskQuery(new URL(request.url).searchParams)
    return asked.ok ? listDisks(context, asked.value.query, asked.value) : asked
  })
