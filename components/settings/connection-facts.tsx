import { useLocale, useTranslations } from 'next-intl'
import { ProblemNotice } from '@/components/problems/problem-notice'
import { DescriptionList } from '@/components/ui/description-list'
import { Disclosure } from '@/components/ui/disclosure'
import type { ClockVerdict, EndpointVerdict } from '@/lib/ecs/diagnosis'
import { formatCount } from '@/lib/format'

export type ConnectionFactsProps = { clock: ClockVerdict; endpoints: readonly EndpointVerdict[]; onRefresh: () => void }

/** Our clock against the cloud's, and how long each region takes to answer. */
export const ConnectionFacts = ({ clock, endpoints, onRefresh }: ConnectionFactsProps) => {
  const t = useTranslations('settings.connection')
  return (
    <>
      <DescriptionList items={[{ term: t('clock'), description: <Clock clock={clock} /> }]} />
      <table aria-label={t('answerTime')} className="mt-3 w-full">
        <thead>
          <tr className="text-left text-xs text-ink-third">
            <th scope="col" className="py-1 font-medium">
              {t('region')}
            </th>
            <th scope="col" className="py-1 text-right font-medium">
              {t('answerTime')}
            </th>
          </tr>
        </thead>
        <tbody>
          {endpoints.map((endpoint) => (
            <Endpoint key={endpoint.regionId} endpoint={endpoint} onRefresh={onRefresh} />
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-xs text-ink-third">{t('once')}</p>
    </>
  )
}

/** The cloud tells its time in whole seconds. */
const IN_STEP_SECONDS = 2

const Clock = ({ clock }: { clock: ClockVerdict }) => {
  const t = useTranslations('settings.connection')
  switch (clock.kind) {
    case 'unknown':
      return t('clockUnknown')
    case 'refused':
      return <span className="text-bad">{t('refused')}</span>
    case 'measured': {
      const seconds = Math.abs(clock.aheadSeconds)
      if (seconds <= IN_STEP_SECONDS) return t('inStep')
      return (
        <span className="text-warn">
          {t(clock.aheadSeconds > 0 ? 'ahead' : 'behind', { seconds })} {t('window')}
        </span>
      )
    }
  }
}

const Endpoint = ({ endpoint, onRefresh }: { endpoint: EndpointVerdict; onRefresh: () => void }) => {
  const t = useTranslations('settings.connection')
  const locale = useLocale()
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="py-1.5 text-left font-normal">
        {endpoint.regionId}
      </th>
      <td className="py-1.5 text-right">
        {endpoint.kind === 'answered' ? (
          t('milliseconds', { count: formatCount(endpoint.tookMs, locale) })
        ) : (
          <Disclosure summary={t('noAnswer')}>
            <div className="text-left">
              <ProblemNotice problem={endpoint.problem} here={{ onRefresh }} variant="compact" />
            </div>
          </Disclosure>
        )}
      </td>
    </tr>
  )
}
