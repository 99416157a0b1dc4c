export type Tone = 'neutral' | 'ok' | 'warn' | 'bad' | 'running' | 'accent'

export const TONE_TEXT = {
  neutral: 'text-ink-second',
  ok: 'text-ok',
  warn: 'text-warn',
  bad: 'text-bad',
  running: 'text-running',
  accent: 'text-accent',
} as const satisfies Record<Tone, string>

export const TONE_SOFT = {
  neutral: 'bg-sunken',
  ok: 'bg-ok-soft',
  warn: 'bg-warn-soft',
  bad: 'bg-bad-soft',
  running: 'bg-running-soft',
  accent: 'bg-accent-soft',
} as const satisfies Record<Tone, string>

export const TONE_FILL = {
  neutral: 'bg-ink-third',
  ok: 'bg-ok',
  warn: 'bg-warn',
  bad: 'bg-bad',
  running: 'bg-running',
  accent: 'bg-accent',
} as const satisfies Record<Tone, string>
