'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { problemOfThrown } from '@/components/form/problem-of-thrown'
import { showToast } from '@/components/ui/show-toast'
import type { Snapshot } from '@/lib/ecs/snapshot'
import { DISK_KEY, DISKS_KEY } from '@/lib/queries/disks'
import { SNAPSHOT_KEY, SNAPSHOTS_KEY } from '@/lib/queries/snapshots'
import { fail } from '@/lib/result'
import { cancelSnapshotAction } from '@/server/actions/cancel-snapshot'

/** Everything that shows a snapshot, or counts one. */
const SHOWN_IN = [SNAPSHOTS_KEY, SNAPSHOT_KEY, DISKS_KEY, DISK_KEY]

export type CancelOptions = {
  snapshot: Snapshot /** Somebody sees a refusal where it belongs; else a toast tells it. */
  isWatched: boolean
  onCancelled: () => void
}

/** Sends the cancellation. A refusal is a value; a success is told by a toast, because its row is gone. */
export const useCancelSnapshot = ({ snapshot, isWatched, onCancelled }: CancelOptions) => {
  const t = useTranslations('snapshots.cancel')
  const client = useQueryClient()
  const watched = useLatest(isWatched)
  const { accountId, regionId, snapshotId } = snapshot
  const name = snapshot.name ?? snapshotId
  const { mutate, data, isPending, reset } = useMutation({
    mutationFn: () => cancelSnapshotAction({ accountId, regionId, snapshotId }).catch((thrown: unknown) => fail(problemOfThrown(thrown))),
    onSuccess: (result) => {
      if (result.ok) {
        showToast({ tone: 'ok', title: t(result.value.requestId === null ? 'gone' : 'done', { name }) })
        onCancelled()
      } else if (!watched.current) showToast({ tone: 'bad', title: t('notDone', { name }) })
      for (const queryKey of SHOWN_IN) void client.invalidateQueries({ queryKey })
    },
  })
  return { send: () => mutate(), isSending: isPending, problem: data?.ok === false ? data.problem : null, forget: reset }
}

const useLatest = <Value>(value: Value) => {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  }, [value])
  return latest
}
