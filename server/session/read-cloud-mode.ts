import 'server-only'
import type { CloudMode } from '@/lib/cloud-mode'
import type { Account } from '@/server/config/accounts'
import { settings } from '@/server/session/settings'

/** Which cloud this is, and for the real one which of its accounts may be named: before a sign-in none. */
export const readCloudMode = (accounts: readonly Account[]): CloudMode => {
  switch (settings().cloud.kind) {
    case 'sandbox':
      return { kind: 'sandbox' }
    case 'alibaba':
      return { kind: 'alibaba', accountLabels: accounts.map(({ label }) => label) }
  }
}
