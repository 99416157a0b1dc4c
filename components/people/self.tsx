'use client'

import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { dropDraftsOfOthers } from '@/components/snapshots/draft-names'
import type { Self } from '@/lib/people/person'

const SelfContext = createContext<Self | null>(null)

export const SelfProvider = ({ self, children }: { self: Self; children: ReactNode }) => {
  useEffect(() => dropDraftsOfOthers(sessionStorage, self.personId), [self.personId])
  return <SelfContext value={self}>{children}</SelfContext>
}

/** Whoever is signed in. What they may do is decided on the server; here it only says why a control is disabled. */
export const useSelf = (): Self => {
  const self = useContext(SelfContext)
  if (self === null) throw new Error('useSelf outside of SelfProvider')
  return self
}
