import { useTranslations } from 'next-intl'
import { CopyButton } from '@/components/ui/copy-button'
import { consolePolicy, type PolicyScope } from '@/lib/ecs/console-policy'

/** The smallest RAM policy for this console, filled in as far as account and regions are known. */
export const PolicyToCopy = (scope: PolicyScope) => {
  const t = useTranslations('settings.policy')
  const words = useTranslations('ui')
  const policy = consolePolicy(scope)
  return (
    <>
      <p className="mb-3 max-w-180 text-ink-second">
        {t('body')} {scope.cloudAccountId === null && t('fillIn')}
      </p>
      <CopyButton
        text={policy}
        labels={{ copy: t('copy'), copied: words('copied'), failed: words('copyFailed') }}
        className="border border-line px-2 py-1 text-ink!"
      >
        {t('copy')}
      </CopyButton>
      <section aria-label={t('label')} tabIndex={0} className="mt-3 max-h-96 overflow-auto rounded-card bg-sunken p-3">
        <pre className="font-mono text-xs">{policy}</pre>
      </section>
    </>
  )
}
