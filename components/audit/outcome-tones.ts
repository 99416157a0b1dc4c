import type { Tone } from '@/components/ui/tone'
import type { AuditOutcome } from '@/lib/audit/audit-record'

export const OUTCOME_TONES = {
  intent: 'neutral',
  done: 'ok',
  refused: 'bad',
  unknown: 'warn',
  denied: 'warn',
} as const satisfies Record<AuditOutcome, Tone>
