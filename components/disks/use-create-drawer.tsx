'use client'

import { useQueryState } from 'nuqs'
import { type ReactNode, useCallback, useRef } from 'react'
import { onIntent, useLoaded } from '@/components/ui/use-loaded'
import { createParameter, retryParameter } from '@/lib/schemas/create-parameter'
import type { DiskPlace } from '@/lib/schemas/places'

export type CreateDrawer = {
  open: (place: DiskPlace) => void
  /** Somebody is about to press: the drawer's code is fetched. */
  preload: () => void
  drawer: ReactNode
}

const drawerCode = onIntent(() => import('@/components/snapshots/create-snapshot-drawer').then((module) => module.CreateSnapshotDrawer))

/** The create drawer as a part of the URL: it can be sent to a colleague, and "back" closes it. Its code comes when it is wanted. */
export const useCreateDrawer = (): CreateDrawer => {
  const [place, setPlace] = useQueryState('create', createParameter.withOptions({ history: 'push' }))
  const [retryOf, setRetryOf] = useQueryState('retryOf', retryParameter)
  const isOpenedHere = useRef(false)
  const open = useCallback(
    ({ accountId, regionId, diskId }: DiskPlace) => {
      isOpenedHere.current = true
      void setPlace({ accountId, regionId, diskId })
    },
    [setPlace],
  )
  // Closing takes the way back, so that "back" does not open the drawer again; whoever came by a link stays on the page.
  const close = useCallback(() => {
    if (isOpenedHere.current) window.history.back()
    else void setPlace(null, { history: 'replace' })
    void setRetryOf(null, { history: 'replace' })
    isOpenedHere.current = false
  }, [setPlace, setRetryOf])
  const Drawer = useLoaded(drawerCode, place !== null, close)
  return {
    open,
    preload: drawerCode.preload,
    drawer: Drawer !== null && place !== null && <Drawer place={place} retryOf={retryOf} onClose={close} />,
  }
}
