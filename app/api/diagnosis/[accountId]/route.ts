import { parseStrictly } from '@/lib/schemas/list-query'
import { accountPlace } from '@/lib/schemas/places'
import { diagnose } from '@/server/diagnosis/diagnose'
import { answer } from '@/server/session/answer'
import { parseInput } from '@/server/session/parse-input'

export const GET = (request: Request, { params }: { params: Promise<unknown> }): Promise<Response> =>
  answer(async (context) => {
    const place = parseInput(accountPlace, await params)
    if (!place.ok) return place
    const asked = parseStrictly(new URL(request.url).searchParams, {}, () => null)
    return asked.ok ? diagnose(context, place.value.accountId, asked.value) : asked
  })
