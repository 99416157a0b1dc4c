'use client'

import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { diskAction } from '@/components/disks/disk-action'
import { currentRow } from '@/components/lists/use-row-keys'
import { useWriteReason } from '@/components/people/use-write-reason'
import { announce } from '@/components/ui/announce'
import { useShortcut } from '@/components/ui/use-shortcut'
import type { DiskRow } from '@/lib/ecs/fleet'
import { toPlaceText } from '@/lib/schemas/create-parameter'
import type { DiskPlace } from '@/lib/schemas/places'

export type CreateKey = { list: RefObject<HTMLElement | null>; rows: readonly DiskRow[]; onCreate: (place: DiskPlace) => void }

/** Spread on what says why no snapshot can be made of a disk, or not by whoever looks, so that the key finds it. */
export const REASON_PROPS = { 'data-reason': '' } as const

/** `s` takes a snapshot of the row that has the focus; where none can be taken, the focus goes to the reason. */
export const useCreateKey = ({ list, rows, onCreate }: CreateKey): void => {
  const t = useTranslations('disks.action')
  const reasonOf = useWriteReason()
  useShortcut('s', () => {
    const key = currentRow(list.current)
    const row = rows.find(({ disk }) => toPlaceText(disk) === key)
    if (row === undefined || key === null) return announce(t('noDisk'))
    const reason = reasonOf(row.disk.accountId)
    if (diskAction(row).kind !== 'blocked' && reason === null) return onCreate(row.disk)
    const told = list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"] [data-reason]`)
    if (told) told.focus()
    else if (reason !== null) announce(reason)
  })
}
