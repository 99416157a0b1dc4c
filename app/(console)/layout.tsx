import { NuqsAdapter } from 'nuqs/adapters/next/app'
import type { ReactNode } from 'react'
import { AppShell } from '@/components/layout/app-shell'
import { QueryProvider } from '@/components/layout/query-provider'
import { ClosedConsole } from '@/components/people/closed-console'
import { SelfProvider } from '@/components/people/self'
import { countRunning } from '@/server/operations/count-running'
import { asResult } from '@/server/session/as-result'
import { openPage } from '@/server/session/open-page'
import { readCloudMode } from '@/server/session/read-cloud-mode'
import { readTheme } from '@/server/session/read-theme'
import { readWaysIn } from '@/server/session/read-ways-in'

const ConsoleLayout = async ({ children }: { children: ReactNode }) => {
  const context = await openPage()
  if (!context.ok) return <ClosedConsole problem={context.problem} />
  const { actor, accounts } = context.value
  const running = await asResult('page', () => countRunning(context.value))
  const { personId, name, email, grants } = actor
  return (
    <NuqsAdapter>
      <QueryProvider>
        <SelfProvider self={{ personId, name, email, grants }}>
          <AppShell
            mode={readCloudMode(accounts)}
            theme={await readTheme()}
            ways={readWaysIn()}
            running={running.ok ? running.value.running : null}
          >
            {children}
          </AppShell>
        </SelfProvider>
      </QueryProvider>
    </NuqsAdapter>
  )
}

export default ConsoleLayout
