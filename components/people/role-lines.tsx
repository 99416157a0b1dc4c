import { useTranslations } from 'next-intl'
import type { AccountName } from '@/lib/ecs/account-facts'
import { ALL_ACCOUNTS, type Grant, type Role } from '@/lib/people/grant'

export type RoleLinesProps = {
  grants: readonly Grant[]
  /** What the identity provider gives, for all accounts. */
  directoryRole?: Role | null
  accounts: readonly AccountName[]
}

/** What somebody may do, a line for each account. */
export const RoleLines = ({ grants, directoryRole = null, accounts }: RoleLinesProps) => {
  const t = useTranslations('people')
  if (grants.length === 0 && directoryRole === null) return <span className="text-ink-third">{t('noGrant')}</span>
  return (
    <ul className="flex flex-col">
      {grants.map(({ accountId, role }) => (
        <li key={accountId} className="wrap-anywhere">
          {accountId === ALL_ACCOUNTS
            ? t('grantAll', { role: t('role', { role }) })
            : t('grant', { role: t('role', { role }), account: accounts.find(({ id }) => id === accountId)?.label ?? accountId })}
        </li>
      ))}
      {directoryRole !== null && <li>{t('grantDirectory', { role: t('role', { role: directoryRole }) })}</li>}
    </ul>
  )
}
