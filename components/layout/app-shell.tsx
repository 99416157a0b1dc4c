import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CloudBanner } from '@/components/layout/cloud-banner'
import { PhoneBar } from '@/components/layout/phone-bar'
import { Rail } from '@/components/layout/rail'
import { CONTENT_ID, SkipLink } from '@/components/layout/skip-link'
import { NewsTeller } from '@/components/news/news-teller'
import { SignInAgain } from '@/components/people/sign-in-again'
import type { WaysIn } from '@/components/people/sign-in-screen'
import { LiveRegion } from '@/components/ui/live-region'
import { Toaster } from '@/components/ui/toaster'
import type { CloudMode } from '@/lib/cloud-mode'
import type { Theme } from '@/lib/theme'

export type AppShellProps = {
  mode: CloudMode
  theme: Theme
  ways: WaysIn
  /** What was under way when the page was made; `null`: not known yet. */
  running?: number | null
  children: ReactNode
}

/** What stands around every page. The page itself scrolls, so that sticky heads, printing and a phone work as usual. */
export const AppShell = ({ mode, theme, ways, running, children }: AppShellProps) => {
  const t = useTranslations('shell')
  return (
    <div className="flex min-h-dvh">
      <SkipLink />
      <Rail theme={theme} running={running} />
      <div className="flex min-w-0 flex-1 flex-col">
        <CloudBanner mode={mode} />
        <PhoneBar theme={theme} running={running} />
        <main id={CONTENT_ID} tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
          {children}
        </main>
      </div>
      <SignInAgain ways={ways} />
      <NewsTeller />
      <LiveRegion />
      <Toaster labels={{ region: t('toasts'), close: t('dismiss') }} />
    </div>
  )
}
