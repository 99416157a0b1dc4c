import { CircleAlert, CircleCheck, Info, LoaderCircle, TriangleAlert } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { classNames } from '@/components/ui/class-names'
import { TONE_SOFT, TONE_TEXT, type Tone } from '@/components/ui/tone'

export type NoticeProps = {
  tone: Tone
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
  /** The last, small line: a code, a RequestId. */
  footnote?: ReactNode
  /** `alert` interrupts, `status` waits its turn, `none` for what was there from the start. */
  announce?: 'alert' | 'status' | 'none'
  /** Can take the focus from script (`ref.current?.focus()`). */
  ref?: Ref<HTMLDivElement>
}

/** Something the page has to say: what happened, why, and what can be done. */
export const Notice = ({ tone, title, children, actions, footnote, announce = 'none', ref }: NoticeProps) => (
  <div
    ref={ref}
    tabIndex={-1}
    role={announce === 'none' ? undefined : announce}
    className={classNames('flex gap-3 rounded-card p-3 forced-colors:border', TONE_SOFT[tone])}
  >
    <span className={classNames('mt-0.5', TONE_TEXT[tone])}>{ICONS[tone]}</span>
    <div className="flex min-w-0 flex-1 flex-col gap-1">
      <p className="font-semibold">{title}</p>
      {children && <div className="flex flex-col gap-1 text-ink-second">{children}</div>}
      {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      {footnote && <div className="mt-1 font-mono text-xs break-all text-ink-second">{footnote}</div>}
    </div>
  </div>
)

const ICONS = {
  neutral: <Info />,
  accent: <Info />,
  ok: <CircleCheck />,
  warn: <TriangleAlert />,
  bad: <CircleAlert />,
  running: <LoaderCircle className="animate-turn" />,
} as const satisfies Record<Tone, ReactNode>
