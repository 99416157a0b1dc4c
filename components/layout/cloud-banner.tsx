import { Cloud, FlaskConical } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { CloudMode } from '@/lib/cloud-mode'

export type CloudBannerProps = { mode: CloudMode }

/** On top of every page: is this the real cloud or the simulated one? */
export const CloudBanner = ({ mode }: CloudBannerProps) => {
  const t = useTranslations('shell.cloud')
  switch (mode.kind) {
    case 'sandbox':
      return (
        <section
          aria-label={t('label')}
          className="flex min-h-8 items-center gap-2 border-b border-line bg-warn-soft px-4 py-1 text-xs text-warn sm:px-6"
        >
          <FlaskConical className="size-3.5!" />
          <p>
            <strong className="mr-2">{t('sandbox')}</strong>
            <span className="max-sm:hidden">{t('sandboxSays')}</span>
            <span className="sm:hidden">{t('sandboxSaysShort')}</span>
          </p>
        </section>
      )
    case 'alibaba':
      return (
        <section
          aria-label={t('label')}
          className="flex min-h-8 items-center gap-2 border-b border-line bg-sunken px-4 py-1 text-xs text-ink-second sm:px-6"
        >
          <Cloud className="size-3.5!" />
          <p className="min-w-0 break-words">
            <strong className="mr-2 text-ink">{t('alibaba')}</strong>
            {mode.accountLabels.length > 0 && t('alibabaSays', { account: mode.accountLabels.join(', ') })}
          </p>
        </section>
      )
  }
}
