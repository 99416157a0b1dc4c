'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useSelf } from '@/components/people/self'
import { ViewLinks } from '@/components/ui/view-links'
import { paths } from '@/lib/paths'
import { looksAfterPeople } from '@/lib/people/grant'

/** The pages under Settings. */
export const SettingsTabs = () => {
  const t = useTranslations('settings')
  const pathname = usePathname()
  const { grants } = useSelf()
  const tabs = [
    { href: paths.settings(), label: t('title') },
    { href: paths.people(), label: t('tabs.people'), disabledReason: looksAfterPeople(grants) ? null : t('tabs.peopleOnly') },
    { href: paths.webhooks(), label: t('tabs.webhooks'), disabledReason: looksAfterPeople(grants) ? null : t('tabs.webhooksOnly') },
    { href: paths.me(), label: t('tabs.me') },
  ]
  return <ViewLinks label={t('tabs.label')} links={tabs.map((tab) => ({ ...tab, isCurrent: tab.href === pathname }))} />
}
