import { CircleAlert, CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Stage, stageOf } from '@/components/operations/stage-of'
import { Badge } from '@/components/ui/badge'
import type { Tone } from '@/components/ui/tone'
import { isMoving } from '@/lib/operations/operation-state'
import type { OperationView } from '@/lib/operations/operation-view'

export type StageBadgeProps = { operation: Pick<OperationView, 'state' | 'usableAt' | 'snapshotId'> }

/** Where an operation stands, in a word. */
export const StageBadge = ({ operation }: StageBadgeProps) => {
  const t = useTranslations('activity.stage')
  const stage = stageOf(operation)
  const tone = STAGE_TONES[stage]
  return (
    <Badge
      tone={tone}
      icon={
        <span className="[&_.lucide]:size-3.5">{isMoving(operation.state) ? <LoaderCircle className="animate-turn" /> : ICONS[tone]}</span>
      }
    >
      {t(stage)}
    </Badge>
  )
}

export const STAGE_TONES = {
  accepted: 'running',
  sending: 'running',
  waiting: 'warn',
  unknown: 'running',
  creating: 'running',
  usable: 'running',
  accomplished: 'ok',
  failed: 'bad',
  rejected: 'bad',
  'taken-back': 'neutral',
  cancelled: 'neutral',
  needs_attention: 'warn',
} as const satisfies Record<Stage, Tone>

const ICONS = {
  neutral: null,
  accent: null,
  running: null,
  ok: <CircleCheck />,
  bad: <CircleAlert />,
  warn: <TriangleAlert />,
} as const satisfies Record<Tone, ReactNode>
