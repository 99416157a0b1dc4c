import type { ReactNode } from 'react'

/** What a menu can hold. */
export type MenuItem =
  | { kind: 'action'; id: string; label: string; icon?: ReactNode; tone?: 'bad'; disabledReason?: string | null; onSelect: () => void }
  | { kind: 'link'; id: string; label: string; icon?: ReactNode; href: string }
  /** One of several: all choices in a row belong together. */
  | { kind: 'choice'; id: string; label: string; lang?: string; isChosen: boolean; onSelect: () => void }
  | { kind: 'heading'; id: string; label: string }
  | { kind: 'separator'; id: string }
