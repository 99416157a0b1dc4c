'use client'

import { ArrowLeft, Camera } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useCheckWords } from '@/components/disks/use-check-words'
import { ItemId } from '@/components/lists/item-id'
import { useWriteReason } from '@/components/people/use-write-reason'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import { leadingCheck } from '@/lib/ecs/eligibility'
import type { DiskDetail } from '@/lib/ecs/fleet'
import { paths } from '@/lib/paths'
import type { DiskPlace } from '@/lib/schemas/places'

export type DiskHeaderProps = {
  detail: DiskDetail
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
  onCreate: (place: DiskPlace) => void
  /** Somebody is about to press: the drawer can be fetched. */
  onIntent: () => void
}

/** Which disk this is, how old what is told of it, and the button that everything is about. */
export const DiskHeader = ({ detail: { row, freshness }, renderedAt, onCreate, onIntent }: DiskHeaderProps) => {
  const t = useTranslations('disks')
  const lists = useTranslations('lists.freshness')
  const locale = useLocale()
  const { refreshedAt } = freshness
  return (
    <header className="flex flex-wrap items-end justify-between gap-3">
      <div className="min-w-0">
        <Link href={paths.disks()} className="mb-1 inline-flex items-center gap-1 rounded-chip text-ink-second hover:text-ink">
          <ArrowLeft />
          {t('detail.back')}
        </Link>
        <h1 className="text-xl font-semibold wrap-anywhere">{row.disk.name || t('unnamed')}</h1>
        <p className="flex flex-wrap items-center gap-x-3 text-ink-third">
          <ItemId id={row.disk.diskId} />
          {refreshedAt !== null && (
            <span className="text-xs">
              {lists.rich('updated', { age: () => <RelativeTime iso={refreshedAt} locale={locale} renderedAt={renderedAt} /> })}
            </span>
          )}
        </p>
      </div>
      <CreateButton row={row} onCreate={onCreate} onIntent={onIntent} />
    </header>
  )
}

type CreateButtonProps = Pick<DiskHeaderProps, 'onCreate' | 'onIntent'> & Pick<DiskDetail, 'row'>

const CreateButton = ({ row: { disk, eligibility }, onCreate, onIntent }: CreateButtonProps) => {
  const t = useTranslations('disks.action')
  const wordsOf = useCheckWords()
  const roleReason = useWriteReason()(disk.accountId)
  const check = eligibility.verdict === 'block' ? leadingCheck(eligibility) : null
  return (
    <Button
      variant="primary"
      icon={<Camera />}
      disabledReason={check === null ? roleReason : wordsOf(check).long}
      onClick={() => onCreate(disk)}
      onPointerEnter={onIntent}
      onFocus={onIntent}
    >
      {t('create')}
    </Button>
  )
}
