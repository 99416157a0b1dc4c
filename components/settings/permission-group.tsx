import { Check, CircleHelp, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ProblemNotice } from '@/components/problems/problem-notice'
import type { VerdictGroup } from '@/components/settings/verdict-groups'
import { Badge } from '@/components/ui/badge'
import { Disclosure } from '@/components/ui/disclosure'
import type { Tone } from '@/components/ui/tone'
import type { Verdict } from '@/lib/ecs/diagnosis'
import type { DeniedAction } from '@/lib/errors/problem'

export type PermissionGroupProps = { group: VerdictGroup; onRefresh: () => void }

/** One verdict and where it holds; a bad one says what is missing and how to get it. */
export const PermissionGroup = ({ group, onRefresh }: PermissionGroupProps) => {
  const t = useTranslations('settings.permissions')
  const { verdict } = group
  const { tone, icon } = LOOKS[verdict.kind]
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge tone={tone} icon={icon}>
          {t(`verdict.${verdict.kind}`)}
        </Badge>
        <span className="text-ink-second">{useWhere(group)}</span>
      </p>
      {verdict.kind === 'denied' && <Missing {...verdict.problem.denied} />}
      {verdict.kind !== 'allowed' && (
        <div className="mt-1.5">
          <Disclosure summary={t('whatNow')}>
            <ProblemNotice problem={verdict.problem} here={{ onRefresh }} />
          </Disclosure>
        </div>
      )}
    </div>
  )
}

const useWhere = ({ regionIds, isEverywhere }: VerdictGroup): string | null => {
  const t = useTranslations('settings.permissions')
  if (regionIds === null) return null
  return isEverywhere ? t('everywhere', { count: regionIds.length }) : t('somewhere', { regions: regionIds.join(', ') })
}

const Missing = ({ action, resource }: Pick<DeniedAction, 'action' | 'resource'>) => {
  const t = useTranslations('settings.permissions')
  return (
    <p className="mt-1 text-ink-second">
      {t('missing')}
      <code className="block text-xs text-ink">{action}</code>
      {resource !== null && <code className="block text-xs wrap-anywhere text-ink">{resource}</code>}
    </p>
  )
}

const LOOKS: Record<Verdict['kind'], { tone: Tone; icon: ReactNode }> = {
  allowed: { tone: 'ok', icon: <Check className="size-3.5!" /> },
  denied: { tone: 'bad', icon: <X className="size-3.5!" /> },
  unknown: { tone: 'warn', icon: <CircleHelp className="size-3.5!" /> },
}
