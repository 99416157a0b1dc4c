'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { DiscardDialog } from '@/components/form/discard-dialog'
import { useFooterSlot } from '@/components/form/footer-slot'
import { useLeaveGuard } from '@/components/form/use-leave-guard'
import { ItemId } from '@/components/lists/item-id'
import { preloadErrorWords } from '@/components/problems/use-error-words'
import { CreateSnapshotBody } from '@/components/snapshots/create-snapshot-body'
import { useCreateForm } from '@/components/snapshots/use-create-form'
import { useLateAnswer } from '@/components/snapshots/use-late-answer'
import { Drawer } from '@/components/ui/drawer'
import { paths } from '@/lib/paths'
import { diskQuery } from '@/lib/queries/disks'
import type { DiskPlace } from '@/lib/schemas/places'

export type CreateSnapshotDrawerProps = {
  place: DiskPlace
  /** The operation that did not succeed before, and is tried again. */
  retryOf: string | null
  /** After the closing motion. */
  onClose: () => void
}

/** The form for one snapshot of one disk, and the answer it becomes. */
export const CreateSnapshotDrawer = (props: CreateSnapshotDrawerProps) => <DrawerOfDisk key={paths.disk(props.place)} {...props} />

const DrawerOfDisk = ({ place, retryOf, onClose }: CreateSnapshotDrawerProps) => {
  const t = useTranslations('create')
  const ui = useTranslations('ui')
  const [isOpen, setOpen] = useState(true)
  const [isAsking, setAsking] = useState(false)
  const disk = useQuery(diskQuery(place))
  const name = disk.data?.row.disk.name || place.diskId
  const form = useCreateForm(place, { retryOf, onLate: useLateAnswer(name) })
  const { slot, provide } = useFooterSlot()
  const body = useRef<HTMLDivElement>(null)
  useErrorWordsAtHand()
  useLeaveGuard({ isActive: isOpen && form.hasUnsaved, onAttempt: () => setAsking(true) })

  const close = () => {
    form.leave()
    setAsking(false)
    setOpen(false)
  }
  const requestClose = () => (form.hasUnsaved ? setAsking(true) : close())
  const { submission } = form.sender
  return (
    <Drawer
      open={isOpen}
      onOpenChange={(open) => !open && requestClose()}
      onClosed={onClose}
      title={submission.step === 'accepted' ? t('card.accepted') : t('title')}
      description={
        submission.step === 'accepted' ? (
          <span className="break-words">{submission.fields.snapshotName || t('card.unnamed')}</span>
        ) : (
          <DiskLine name={disk.data?.row.disk.name} diskId={place.diskId} accountLabel={disk.data?.accountLabel ?? null} />
        )
      }
      closeLabel={ui('close')}
      footer={slot}
      initialFocus={body}
    >
      <div ref={body} tabIndex={-1} className="outline-none">
        {provide(<CreateSnapshotBody place={place} disk={disk} form={form} onClose={requestClose} />)}
      </div>
      <DiscardDialog
        isOpen={isAsking}
        title={t('guard.title')}
        keepLabel={t('guard.keep')}
        discardLabel={t('guard.discard')}
        onKeep={() => setAsking(false)}
        onDiscard={close}
      >
        {t('guard.body', { disk: name })}
      </DiscardDialog>
    </Drawer>
  )
}

type DiskLineProps = { name: string | undefined; diskId: string; accountLabel: string | null }

const DiskLine = ({ name, diskId, accountLabel }: DiskLineProps) => (
  <span className="flex flex-wrap items-center gap-x-1.5">
    {name !== undefined && name !== '' && <span className="min-w-0 break-words">{name}</span>}
    <ItemId id={diskId} />
    {accountLabel !== null && <span className="min-w-0 break-words">{accountLabel}</span>}
  </span>
)

/** Fetched while the network works: an error may be that it does not. */
const useErrorWordsAtHand = (): void => {
  const locale = useLocale()
  useEffect(() => {
    preloadErrorWords(locale).catch(() => undefined)
  }, [locale])
}
