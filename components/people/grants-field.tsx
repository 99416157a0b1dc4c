'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { freeAccountIds, withGrantAt, withNextGrant, withoutGrantAt } from '@/components/people/grant-rows'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { SelectInput } from '@/components/ui/select-input'
import type { AccountName } from '@/lib/ecs/account-facts'
import { ALL_ACCOUNTS, type Grant, ROLES } from '@/lib/people/grant'

export type GrantsFieldProps = {
  grants: readonly Grant[]
  onChange: (grants: readonly Grant[]) => void
  accounts: readonly AccountName[]
  /** What is wrong, in one sentence. */
  error?: string | null
}

/** Roles row by row: for all accounts or for one. */
export const GrantsField = ({ grants, onChange, accounts, error = null }: GrantsFieldProps) => {
  const t = useTranslations('people.grants')
  const more = withNextGrant(grants, accounts)
  return (
    <Field kind="group" label={t('label')} error={error} hint={grants.length === 0 && t('none')}>
      {(control) => (
        <div role="group" aria-labelledby={control['aria-labelledby']} className="flex flex-col items-start gap-2">
          {grants.map((grant, at) => (
            <GrantRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a row that changes its account keeps the focus
              key={at}
              grant={grant}
              free={freeAccountIds(grants, accounts)}
              accounts={accounts}
              onChange={(changed) => onChange(withGrantAt(grants, at, changed))}
              onRemove={() => onChange(withoutGrantAt(grants, at))}
            />
          ))}
          <Button
            size="sm"
            icon={<Plus />}
            disabledReason={more === null ? t('allTaken') : null}
            onClick={() => more !== null && onChange(more)}
          >
            {t('add')}
          </Button>
        </div>
      )}
    </Field>
  )
}

type GrantRowProps = {
  grant: Grant
  free: readonly string[]
  accounts: readonly AccountName[]
  onChange: (changed: Partial<Grant>) => void
  onRemove: () => void
}

const GrantRow = ({ grant, free, accounts, onChange, onRemove }: GrantRowProps) => {
  const t = useTranslations('people')
  const labelOf = (id: string): string =>
    id === ALL_ACCOUNTS ? t('allAccounts') : (accounts.find((account) => account.id === id)?.label ?? id)
  const roles = ROLES.map((role) => ({ value: role, label: t('role', { role }) }))
  const chooseRole = (value: string) => onChange({ role: ROLES.find((role) => role === value) })
  return (
    <div className="grid w-full grid-cols-[minmax(0,3fr)_minmax(0,2fr)_auto] items-center gap-2">
      <SelectInput
        aria-label={t('grants.account')}
        value={grant.accountId}
        onChange={(accountId) => onChange({ accountId })}
        options={[grant.accountId, ...free].map((id) => ({ value: id, label: labelOf(id) }))}
      />
      <SelectInput aria-label={t('grants.role')} value={grant.role} onChange={chooseRole} options={roles} />
      <IconButton label={t('grants.remove', { account: labelOf(grant.accountId) })} icon={<X />} onClick={onRemove} />
      <p className="col-span-full -mt-1 text-xs text-ink-second">{t('may', { role: grant.role })}</p>
    </div>
  )
}
