import { NuqsAdapter } from 'nuqs/adapters/next/app'
import type { ReactNode } from 'react'
import { AppShell } from '@/components/layout/app-shell'
import { QueryProvider } from '@/components/layout/query-provider'
import { readCloudMode } from '@/server/session/read-cloud-mode'
import { readTheme } from '@/server/session/read-theme'

const ConsoleLayout = async ({ children }: { children: ReactNode }) => (
  <NuqsAdapter>
    <QueryProvider>
      <AppShell mode={readCloudMode()} theme={await readTheme()}>
        {children}
      </AppShell>
    </QueryProvider>
  </NuqsAdapter>
)

export default ConsoleLayout
