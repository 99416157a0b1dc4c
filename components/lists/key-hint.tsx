'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { KeyWords } from '@/components/lists/key-words'
import { Kbd } from '@/components/ui/kbd'
import { onIntent, useLoaded } from '@/components/ui/use-loaded'
import { useShortcut } from '@/components/ui/use-shortcut'

export type KeyHintProps = {
  /** Keys of this list alone, beside those that every list has. */
  own: readonly KeyWords[]
  /** A short word for the hint in the footer. */
  short: readonly { key: string; word: string }[]
}

const helpCode = onIntent(() => import('@/components/lists/key-help').then((module) => module.KeyHelp))

/** "j k rows · s snapshot · ? all keys" for those who have a keyboard. */
export const KeyHint = ({ own, short }: KeyHintProps) => {
  const t = useTranslations('lists.keys')
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  useShortcut('?', () => setOpen(true))
  const Help = useLoaded(helpCode, isOpen, close)
  return (
    <span className="flex items-center gap-2 text-xs text-ink-third max-lg:hidden pointer-coarse:hidden">
      <span className="flex items-center gap-1">
        <Kbd>j</Kbd>
        <Kbd>k</Kbd>
        {t('rows')}
      </span>
      {short.map(({ key, word }) => (
        <span key={key} className="flex items-center gap-1">
          <Kbd>{key}</Kbd>
          {word}
        </span>
      ))}
      <button
        type="button"
        aria-haspopup="dialog"
        className="flex min-h-6 items-center gap-1 rounded-chip hover:text-ink"
        onPointerEnter={helpCode.preload}
        onFocus={helpCode.preload}
        onClick={() => setOpen(true)}
      >
        <Kbd>?</Kbd>
        {t('all')}
      </button>
      {Help && <Help own={own} onClose={close} />}
    </span>
  )
}
