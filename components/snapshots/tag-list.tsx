'use client'

import { useTranslations } from 'next-intl'
import { ownTags } from '@/components/snapshots/provenance'
import { Popover } from '@/components/ui/popover'
import type { Snapshot } from '@/lib/ecs/snapshot'
import type { Tag } from '@/lib/ecs/tag'

export type TagListProps = {
  snapshot: Pick<Snapshot, 'tags'> /** How many stand in the open; the rest is one press away. */
  shown: number
}

/** The tags people gave, the first ones in the open. */
export const TagList = ({ snapshot, shown }: TagListProps) => {
  const t = useTranslations('snapshots.tags')
  const tags = ownTags(snapshot)
  const rest = tags.length - shown
  if (tags.length === 0) return <span className="text-ink-third">{t('none')}</span>
  return (
    <span className="flex min-w-0 items-center gap-1">
      {tags.slice(0, shown).map((tag) => (
        <TagChip key={tag.key} tag={tag} />
      ))}
      {rest > 0 && (
        <Popover
          label={t('all')}
          align="end"
          trigger={(props) => (
            <button
              type="button"
              {...props}
              aria-label={t('more', { count: rest })}
              className="inline-flex min-h-6 min-w-6 flex-none items-center justify-center rounded-chip px-1 text-xs text-ink-second hover:bg-sunken hover:text-ink"
            >
              {t('short', { count: rest })}
            </button>
          )}
        >
          <ul className="flex max-h-80 max-w-80 flex-col items-start gap-1 overflow-y-auto">
            {tags.map((tag) => (
              <li key={tag.key} className="text-xs break-all">
                <TagText tag={tag} />
              </li>
            ))}
          </ul>
        </Popover>
      )}
    </span>
  )
}

/** All of them, in full. */
export const AllTags = ({ snapshot }: Pick<TagListProps, 'snapshot'>) => {
  const t = useTranslations('snapshots.tags')
  const tags = ownTags(snapshot)
  if (tags.length === 0) return <span className="text-ink-third">{t('none')}</span>
  return (
    <ul className="flex flex-wrap gap-1">
      {tags.map((tag) => (
        <li key={tag.key} className="max-w-full rounded-chip bg-sunken px-1.5 text-xs leading-5 break-all">
          <TagText tag={tag} />
        </li>
      ))}
    </ul>
  )
}

const TagChip = ({ tag }: { tag: Tag }) => (
  <span title={`${tag.key} = ${tag.value}`} className="min-w-0 truncate rounded-chip bg-sunken px-1.5 text-xs leading-5">
    <TagText tag={tag} />
  </span>
)

const TagText = ({ tag: { key, value } }: { tag: Tag }) => (
  <>
    {key}
    {value !== '' && <span className="text-ink-second"> = {value}</span>}
  </>
)
