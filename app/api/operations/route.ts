import { parseOperationQuery } from '@/lib/schemas/operation-query'
import { listOperations } from '@/server/operations/list-operations'
import { answer } from '@/server/session/answer'

export const GET = (request: Request): Promise<Response> =>
  answer(async (context) => {
    const asked = parseOperationQuery(new URL(request.url).searchParams)
    return asked.ok ? listOperations(context, asked.value.query) : asked
  })
