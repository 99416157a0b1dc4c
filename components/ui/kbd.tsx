import type { ReactNode } from 'react'

export type KbdProps = { children: ReactNode }

export const Kbd = ({ children }: KbdProps) => (
  <kbd className="inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-chip border border-line-strong bg-surface px-1 text-xs text-ink-second">
    {children}
  </kbd>
)
