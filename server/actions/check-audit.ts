'use server'
import 'server-only'
import type { AuditCheck } from '@/lib/audit/audit-list'
import type { Result } from '@/lib/result'
import { nothingInput } from '@/lib/schemas/people'
import { checkAudit } from '@/server/audit/check-audit'
import { act } from '@/server/session/act'

export async function checkAuditAction(input: unknown): Promise<Result<AuditCheck>> {
  return act(input, { schema: nothingInput, event: 'read', takes: 'administer', verb: checkAudit })
}
