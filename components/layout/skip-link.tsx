import { useTranslations } from 'next-intl'

export const CONTENT_ID = 'content'

/** The first stop of the Tab key: past the rail. */
export const SkipLink = () => {
  const t = useTranslations('shell')
  return (
    <a
      href={`#${CONTENT_ID}`}
      className="sr-only rounded-control bg-surface px-3 py-2 font-medium text-accent shadow-float focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50"
    >
      {t('skip')}
    </a>
  )
}
