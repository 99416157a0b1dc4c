import { Hourglass, PencilLine, SquareArrowOutUpRight, UserRound, Wrench } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { TONE_SOFT, TONE_TEXT, type Tone } from '@/components/ui/tone'
import type { Who } from '@/lib/errors/explanation'

export type MovePanelProps = {
  who: Who
  /** `who` in words. */
  label: string
  /** What to do, as a sentence. */
  next: string
  /** What goes on meanwhile: a progress, a text to copy, when another try is worthwhile. */
  children?: ReactNode
  actions?: ReactNode
}

/** Whose move it is, what the move is, and the buttons that make it: together in one place, so that the eye finds them first. */
export const MovePanel = ({ who, label, next, children, actions }: MovePanelProps) => (
  <div className="mt-1 flex flex-col gap-1.5 rounded-control border border-line bg-surface p-2.5">
    <p>
      <MoveLabel who={who}>{label}</MoveLabel>
    </p>
    <p className="text-ink">{next}</p>
    {children}
    {actions && <div className="mt-1 flex flex-wrap gap-2 empty:hidden">{actions}</div>}
  </div>
)

/** Whose move it is: a word with a sign of its own, never by colour alone. */
export const MoveLabel = ({ who, children }: { who: Who; children: ReactNode }) => (
  <span
    className={classNames(
      'inline-flex max-w-full items-start gap-1.5 rounded-chip px-1.5 py-0.5 text-xs font-semibold [&_.lucide]:mt-px [&_.lucide]:size-3.5 [&_.lucide]:flex-none',
      TONE_SOFT[TONES[who]],
      TONE_TEXT[TONES[who]],
    )}
  >
    {ICONS[who]}
    <span className="min-w-0">{children}</span>
  </span>
)

const TONES = { form: 'accent', console: 'accent', owner: 'warn', wait: 'running', developer: 'neutral' } as const satisfies Record<
  Who,
  Tone
>

const ICONS = {
  form: <PencilLine />,
  console: <SquareArrowOutUpRight />,
  owner: <UserRound />,
  wait: <Hourglass />,
  developer: <Wrench />,
} as const satisfies Record<Who, ReactNode>
