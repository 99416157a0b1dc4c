import 'server-only'
import type { CloudMode } from '@/lib/cloud-mode'
import { configuredAccounts } from '@/server/config/accounts'
import { settings } from '@/server/session/settings'

/** From the settings: it does not change while the console runs. */
export const readCloudMode = (): CloudMode => {
  const environment = settings()
  switch (environment.cloud.kind) {
    case 'sandbox':
      return { kind: 'sandbox' }
    case 'alibaba':
      return { kind: 'alibaba', accountLabels: configuredAccounts(environment).map(({ account }) => account.label) }
  }
}
