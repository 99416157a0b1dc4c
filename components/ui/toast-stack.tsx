'use client'

import { Toast } from '@base-ui/react/toast'
import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { buttonLook } from '@/components/ui/button-look'
import { classNames } from '@/components/ui/class-names'
import { onToast, type ToastContent } from '@/components/ui/show-toast'

export type ToastStackProps = { labels: { region: string; close: string } }

/** The part of Toaster that is fetched with the first toast. F6 leads the focus into it. On the left: the buttons of a drawer are on the right. */
export const ToastStack = ({ labels }: ToastStackProps) => (
  <Toast.Provider timeout={SHOWN_MS} limit={3}>
    <Toast.Portal>
      <Toast.Viewport
        aria-label={labels.region}
        className="fixed inset-x-4 bottom-[max(1rem,env(safe-area-inset-bottom))] z-50 flex flex-col gap-2 outline-none sm:right-auto sm:left-6 sm:w-90 md:left-20 xl:left-[calc(var(--width-rail)+1.5rem)]"
      >
        <Toasts closeLabel={labels.close} />
      </Toast.Viewport>
    </Toast.Portal>
  </Toast.Provider>
)

const SHOWN_MS = 6_000

const Toasts = ({ closeLabel }: { closeLabel: string }) => {
  const { toasts, add } = Toast.useToastManager<{ tone: ToastTone }>()
  useEffect(() => onToast((toast) => void add(optionsOf(toast))), [add])

  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} swipeDirection={['left', 'down']} className={CARD}>
      <span className={classNames('mt-0.5', COLOURS[toast.data?.tone ?? 'neutral'])}>{ICONS[toast.data?.tone ?? 'neutral']}</span>
      <Toast.Content className="flex min-w-0 flex-1 flex-col items-start gap-1">
        <Toast.Title className="font-semibold break-words" />
        <Toast.Description className="break-words text-ink-second" />
        <Toast.Action className={classNames(buttonLook('secondary', 'sm'), 'mt-1 empty:hidden')} />
      </Toast.Content>
      <Toast.Close aria-label={closeLabel} title={closeLabel} className={classNames(buttonLook('ghost', 'sm'), '-my-1 -mr-1 w-7 px-0!')}>
        <X />
      </Toast.Close>
    </Toast.Root>
  ))
}

type ToastTone = NonNullable<ToastContent['tone']>

const optionsOf = ({ title, description, tone = 'neutral', action, stays = tone === 'bad' }: ToastContent) => ({
  title,
  description,
  data: { tone },
  timeout: stays ? 0 : SHOWN_MS,
  priority: tone === 'bad' ? ('high' as const) : ('low' as const),
  actionProps: action && { children: action.label, onClick: action.onPress },
})

const CARD =
  'flex gap-3 rounded-card border border-line-strong bg-surface p-3 shadow-float transition-opacity duration-150 data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0'

const COLOURS = { neutral: 'text-ink-second', ok: 'text-ok', warn: 'text-warn', bad: 'text-bad' } as const satisfies Record<
  ToastTone,
  string
>

const ICONS = {
  neutral: <Info />,
  ok: <CircleCheck />,
  warn: <TriangleAlert />,
  bad: <CircleAlert />,
} as const satisfies Record<ToastTone, ReactNode>
