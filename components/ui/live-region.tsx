'use client'

import { useEffect, useState } from 'react'
import { onAnnounce } from '@/components/ui/announce'

/** Speaks what `announce()` is given. Once per page; stays outside every dialog and is still heard while one is open. */
export const LiveRegion = () => {
  const [spoken, setSpoken] = useState({ sentence: '', turn: 0 })
  useEffect(() => onAnnounce((sentence) => setSpoken(({ turn }) => ({ sentence, turn: turn + 1 }))), [])
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {/* The same sentence twice is a change only if the node is new. */}
      <span key={spoken.turn}>{spoken.sentence}</span>
    </div>
  )
}
