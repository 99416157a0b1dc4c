import { parseAuditQuery } from '@/lib/schemas/audit-query'
import { listAudit } from '@/server/audit/list-audit'
import { answer } from '@/server/session/answer'

export const GET = (request: Request): Promise<Response> =>
  answer(async (context) => {
    const asked = parseAuditQuery(new URL(request.url).searchParams)
    return asked.ok ? listAudit(context, asked.value.query) : asked
  })
