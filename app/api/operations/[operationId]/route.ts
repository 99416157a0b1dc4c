import { operationPlace } from '@/lib/schemas/places'
import { readOperation } from '@/server/operations/read-operation'
import { answer } from '@/server/session/answer'
import { parseInput } from '@/server/session/parse-input'

export const GET = (_: Request, { params }: { params: Promise<unknown> }): Promise<Response> =>
  answer(async (context) => {
    const place = parseInput(operationPlace, await params)
    return place.ok ? readOperation(context, place.value.operationId) : place
  })
