import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ErrorCatalogue } from '@/components/help/error-catalogue'
import { type ExplainedError, explainedError } from '@/components/help/explained-error'
import { type CatalogueEntry, errorCatalogue } from '@/lib/errors/error-catalogue'
import { openPage } from '@/server/session/open-page'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('help.errors')
  return { title: t('title') }
}

const ErrorsExplainedPage = async () => {
  await openPage()
  const [t, words] = await Promise.all([getTranslations('help.errors'), getTranslations('errors')])
  const errors = errorCatalogue.map((entry) => inWords(entry, words))
  const documented = errors.filter(({ list }) => list === 'documented').length
  return (
    <div className="w-full max-w-300 px-4 pt-4 pb-10 sm:px-6">
      <h1 className="text-xl font-semibold">{t('title')}</h1>
      <div className="mt-1 mb-4 max-w-180 text-ink-second">
        <p>{t('intro', { documented, further: errors.length - documented })}</p>
        <p>{t('byCode')}</p>
      </div>
      <ErrorCatalogue errors={errors} />
    </div>
  )
}

export default ErrorsExplainedPage

type ErrorMessages = Awaited<ReturnType<typeof getTranslations<'errors'>>>

/** The words for errors are not sent to the browser with every page, so they are put in here. */
const inWords = (entry: CatalogueEntry, t: ErrorMessages): ExplainedError => {
  const { words, who, retry } = entry.explanation
  return explainedError(entry, {
    whoWords: t(`who.${who}`),
    retryWords: t(`retry.${retry}`),
    title: t(`words.${words}.title`, entry.values),
    why: t(`words.${words}.why`, entry.values),
    next: t(`words.${words}.next`, entry.values),
  })
}
