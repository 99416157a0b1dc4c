import { useTranslations } from 'next-intl'
import { PermissionGroup } from '@/components/settings/permission-group'
import { verdictGroups } from '@/components/settings/verdict-groups'
import type { FeatureVerdict } from '@/lib/ecs/diagnosis'
import { FEATURES } from '@/lib/ecs/features'

export type PermissionListProps = { features: readonly FeatureVerdict[]; onRefresh: () => void }

/** What the console does, one by one, and what the cloud says to it. */
export const PermissionList = ({ features, onRefresh }: PermissionListProps) => (
  <ul className="flex flex-col">
    {features.map((verdict) => (
      <li key={verdict.feature} className="border-t border-line py-3 first:border-t-0 first:pt-0 last:pb-0">
        <Permission verdict={verdict} onRefresh={onRefresh} />
      </li>
    ))}
  </ul>
)

type PermissionProps = { verdict: FeatureVerdict; onRefresh: () => void }

const Permission = ({ verdict, onRefresh }: PermissionProps) => {
  const t = useTranslations('settings.permissions')
  const groups = verdictGroups(verdict)
  const isAllowed = groups.every((group) => group.verdict.kind === 'allowed')
  return (
    <div className="grid gap-x-6 gap-y-1.5 md:grid-cols-[2fr_3fr]">
      <div className="min-w-0">
        <h3 className="font-medium">{t(`feature.${verdict.feature}.name`)}</h3>
        <code className="text-xs wrap-anywhere text-ink-third">{FEATURES[verdict.feature].action}</code>
        {!isAllowed && <p className="mt-1 text-ink-second">{t(`feature.${verdict.feature}.without`)}</p>}
      </div>
      <div className="flex min-w-0 flex-col gap-2">
        {groups.map((group) => (
          <PermissionGroup key={group.key} group={group} onRefresh={onRefresh} />
        ))}
      </div>
    </div>
  )
}
