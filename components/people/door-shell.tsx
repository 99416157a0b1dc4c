import type { ReactNode } from 'react'
import { Brand } from '@/components/layout/brand'
import { CloudBanner } from '@/components/layout/cloud-banner'
import { LanguageMenu } from '@/components/layout/language-menu'
import { ThemeMenu } from '@/components/layout/theme-menu'
import { LiveRegion } from '@/components/ui/live-region'
import { Toaster } from '@/components/ui/toaster'
import type { CloudMode } from '@/lib/cloud-mode'
import type { Theme } from '@/lib/theme'

export type DoorShellProps = { mode: CloudMode; theme: Theme; toasts: { region: string; close: string }; children: ReactNode }

/** What stands around the pages before somebody is known. */
export const DoorShell = ({ mode, theme, toasts, children }: DoorShellProps) => (
  <div className="flex min-h-dvh flex-col">
    <CloudBanner mode={mode} />
    <main className="flex flex-1 flex-col items-center justify-center gap-6 px-4 py-8">
      <Brand />
      <div className="flex w-full max-w-90 flex-col gap-4 rounded-card border border-line bg-surface p-5 sm:p-6">{children}</div>
      <div className="flex">
        <LanguageMenu />
        <ThemeMenu current={theme} />
      </div>
    </main>
    <LiveRegion />
    <Toaster labels={toasts} />
  </div>
)
