import { newsQueryInput } from '@/lib/schemas/news-query'
import { listNews } from '@/server/operations/list-news'
import { answer } from '@/server/session/answer'
import { parseInput } from '@/server/session/parse-input'

export const GET = (request: Request): Promise<Response> =>
  answer(async (context) => {
    const asked = parseInput(newsQueryInput, Object.fromEntries(new URL(request.url).searchParams))
    return asked.ok ? listNews(context, asked.value) : asked
  })
