'use client'

import { useEffect } from 'react'

/** Operations that stand on the screen of this tab and tell by themselves how far they are. */
const followed = new Map<string, number>()

export const isFollowedHere = (operationId: string): boolean => followed.has(operationId)

/** While it is on the screen, a toast would say the same a second time, over it. */
export const useFollowedHere = (operationId: string): void => {
  useEffect(() => {
    followed.set(operationId, (followed.get(operationId) ?? 0) + 1)
    return () => {
      const left = (followed.get(operationId) ?? 1) - 1
      if (left === 0) followed.delete(operationId)
      else followed.set(operationId, left)
    }
  }, [operationId])
}
