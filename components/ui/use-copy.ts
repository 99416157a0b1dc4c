import { useEffect, useState } from 'react'
import { announce } from '@/components/ui/announce'
import { copyText } from '@/components/ui/copy-text'

export type CopyOutcome = 'none' | 'copied' | 'failed'

const SHOW_OUTCOME_MS = 1_600

/** Copies, says so aloud, and remembers the outcome for a moment so that it can be shown. */
export const useCopy = (text: () => string, words: { copied: string; failed: string }) => {
  const [outcome, setOutcome] = useState<CopyOutcome>('none')

  useEffect(() => {
    if (outcome === 'none') return
    const timer = setTimeout(() => setOutcome('none'), SHOW_OUTCOME_MS)
    return () => clearTimeout(timer)
  }, [outcome])

  const copy = async () => {
    const isCopied = await copyText(text())
    setOutcome(isCopied ? 'copied' : 'failed')
    announce(isCopied ? words.copied : words.failed)
  }
  return { outcome, copy: () => void copy() }
}
