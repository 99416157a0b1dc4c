'use client'

import { useCallback, useEffect, useState } from 'react'
import { onFirstToast } from '@/components/ui/show-toast'
import { onIntent, useLoaded } from '@/components/ui/use-loaded'

export type ToasterProps = { labels: { region: string; close: string } }

const popupCode = onIntent(() => import('@/components/ui/toast-stack').then((module) => module.ToastStack))

/** Once, in the layout. Costs nothing until the first `showToast()`. */
export const Toaster = ({ labels }: ToasterProps) => {
  const [isWanted, setWanted] = useState(false)
  useEffect(() => onFirstToast(() => setWanted(true)), [])
  const giveUp = useCallback(() => setWanted(false), [])
  const Stack = useLoaded(popupCode, isWanted, giveUp)
  return Stack && <Stack labels={labels} />
}
