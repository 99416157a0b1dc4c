import { answerAuditFile } from '@/server/session/answer-audit-file'

export const GET = (request: Request): Promise<Response> => answerAuditFile(new URL(request.url).searchParams)
