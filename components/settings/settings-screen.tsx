import { useTranslations } from 'next-intl'
import { AccountSettings } from '@/components/settings/account-settings'
import type { AccountFacts } from '@/lib/ecs/account-facts'

export type SettingsScreenProps = {
  cloud: 'sandbox' | 'alibaba'
  accounts: readonly AccountFacts[]
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
}

/** What this console runs on: nothing can be changed here, everything can be checked. */
export const SettingsScreen = ({ cloud, accounts, renderedAt }: SettingsScreenProps) => {
  const t = useTranslations('settings')
  return (
    <>
      <h1 className="mt-4 text-xl font-semibold">{t('title')}</h1>
      <p className="mt-1 mb-4 max-w-180 text-ink-second">{t('intro')}</p>
      {accounts.map((account) => (
        <section key={account.id} aria-label={t('account', { account: account.label })} className="mt-5 first-of-type:mt-0">
          {accounts.length > 1 && <h2 className="mb-3 text-md font-semibold">{t('account', { account: account.label })}</h2>}
          <AccountSettings cloud={cloud} account={account} renderedAt={renderedAt} />
        </section>
      ))}
    </>
  )
}
