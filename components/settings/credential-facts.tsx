import { useTranslations } from 'next-intl'
import { ItemId } from '@/components/lists/item-id'
import { DescriptionList } from '@/components/ui/description-list'
import { Skeleton } from '@/components/ui/skeleton'
import type { AccountFacts } from '@/lib/ecs/account-facts'
import type { Diagnosis } from '@/lib/ecs/diagnosis'

export type CredentialFactsProps = {
  cloud: 'sandbox' | 'alibaba'
  account: AccountFacts
  /** `null`: not asked yet. */
  identity: Diagnosis['identity'] | null
}

/** Whose credential it is and where it comes from. Never the credential. */
export const CredentialFacts = ({ cloud, account, identity }: CredentialFactsProps) => {
  const t = useTranslations('settings.credential')
  const known = identity?.kind === 'known' ? identity.caller : null
  const items = [
    { term: t('cloud'), description: t(cloud) },
    { term: t('signedWith'), description: t(`kind.${account.credentialKind}`) },
    identity === null && { term: t('identity'), description: <Skeleton width="12rem" className="my-1" /> },
    known !== null && { term: t('identity'), description: <Caller type={t(`type.${known.type}`)} arn={known.arn} /> },
    known !== null && { term: t('cloudAccount'), description: <ItemId id={known.cloudAccountId} /> },
    { term: t('regions'), description: account.regions === null ? t('allRegions') : account.regions.join(', ') },
  ].filter((item) => item !== false)
  return (
    <>
      <DescriptionList items={items} />
      <p className="mt-3 text-xs text-ink-third">{t('serverOnly')}</p>
    </>
  )
}

const Caller = ({ type, arn }: { type: string; arn: string }) => (
  <>
    {type}
    {arn !== '' && <code className="block text-xs wrap-anywhere text-ink-second">{arn}</code>}
  </>
)
