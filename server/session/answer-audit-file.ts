import 'server-only'
import type { AuditFileFormat } from '@/lib/audit/audit-file'
import { ok, type Result } from '@/lib/result'
import { parseAuditFileQuery } from '@/lib/schemas/audit-query'
import { exportAudit } from '@/server/audit/export-audit'
import { isoTime } from '@/server/clock'
import { openContext } from '@/server/context'
import { answerJson } from '@/server/session/answer'
import { asResult } from '@/server/session/as-result'
import { failureOf } from '@/server/session/failure-of'
import { NO_STORE } from '@/server/session/no-store'

const TYPES = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson; charset=utf-8' } as const satisfies Record<
  AuditFileFormat,
  string
>

type AuditFile = { pieces: AsyncGenerator<string, void, undefined>; format: AuditFileFormat; name: string }

/** A file to save, streamed: the context first, then the question, as for every answer. A Problem is answered as JSON. */
export const answerAuditFile = async (parameters: URLSearchParams): Promise<Response> => {
  const file = await openFile(parameters)
  if (!file.ok) return answerJson(file)
  const { pieces, format, name } = file.value
  const disposition = `attachment; filename="${name}.${format}"`
  return new Response(streamOf(pieces), { headers: { ...NO_STORE, 'content-type': TYPES[format], 'content-disposition': disposition } })
}

const openFile = (parameters: URLSearchParams): Promise<Result<AuditFile>> =>
  asResult('export', async () => {
    const context = await openContext('read', 'export-audit', 'get')
    if (!context.ok) return context
    const asked = parseAuditFileQuery(parameters)
    if (!asked.ok) return asked
    const { query, format } = asked.value
    const day = isoTime(context.value.clock.now()).slice(0, 10)
    return ok({ format, name: `audit-${day}`, pieces: await exportAudit(context.value, query, format) })
  })

/** One piece in memory at a time: the next is read when the browser has taken the last. */
const streamOf = (pieces: AsyncGenerator<string, void, undefined>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      try {
        const { value, done } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      } catch (error) {
        // the file breaks off, which a browser shows; the reason stands in the log
        failureOf(error, 'export-stream')
        controller.error(new Error('the export broke off'))
      }
    },
    cancel: async () => void (await pieces.return()),
  })
}
