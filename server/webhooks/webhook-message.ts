import 'server-only'
import { createTranslator } from 'next-intl'
import { loadMessages } from '@/lib/messages/load-messages'
import type { Locale } from '@/lib/messages/locales'
import type { ToldState } from '@/lib/operations/operation-state'
import type { OperationView } from '@/lib/operations/operation-view'
import { paths } from '@/lib/paths'
import { isoTime } from '@/server/clock'
import { toOperationView } from '@/server/operations/to-operation-view'
import { codeOf } from '@/server/snapshots/outcome-of'
import type { Operation } from '@/server/store/schema'

/** What is told, before it takes the form of a vendor. */
export type WebhookMessage = {
  /** The same on every attempt, so that whoever gets it twice can tell. */
  deliveryId: string
  event: ToldState | 'test'
  locale: Locale
  /** When it happened, ISO 8601 in UTC. */
  at: string
  title: string
  facts: readonly { label: string; value: string }[]
  link: { label: string; href: string }
  /** For programs; `null`: nothing happened, it is a test. */
  operation: OperationFacts | null
}

type OperationFacts = Pick<
  OperationView,
  'operationId' | 'person' | 'accountId' | 'regionId' | 'diskId' | 'diskName' | 'snapshotId' | 'snapshotName' | 'requestId' | 'acceptedAt'
> & { code: string | null; links: { operation: string; disk: string; snapshot: string | null } }

type Told = { deliveryId: string; event: ToldState; locale: Locale; atMs: number; baseUrl: string; operation: Operation }

/** One end of an operation, in words and in facts. */
export const operationMessage = async ({ deliveryId, event, locale, atMs, baseUrl, operation }: Told): Promise<WebhookMessage> => {
  const { t, label } = await wordsOf(locale)
  const facts = factsOf(operation, baseUrl)
  const { diskName, diskId, regionId, accountId, snapshotId, snapshotName, person, code, requestId } = facts
  const lines = [
    { label: label('disk'), value: named(diskName, diskId) },
    { label: label('region'), value: regionId },
    { label: label('account'), value: accountId },
    { label: label('snapshot'), value: named(snapshotName ?? '', snapshotId ?? '') },
    { label: label('person'), value: person },
    { label: label('code'), value: code ?? '' },
    { label: label('requestId'), value: requestId ?? '' },
  ]
  return {
    deliveryId,
    event,
    locale,
    at: isoTime(atMs),
    title: t('title', { event, disk: diskName === '' ? diskId : diskName }),
    facts: lines.filter(({ value }) => value !== ''),
    link: { label: t('open'), href: facts.links.operation },
    operation: facts,
  }
}

/** What "Send a test message" sends: it leads to the page where it was pressed. */
export const testMessage = async ({
  deliveryId,
  locale,
  atMs,
  baseUrl,
  name,
}: Pick<Told, 'deliveryId' | 'locale' | 'atMs' | 'baseUrl'> & { name: string }): Promise<WebhookMessage> => {
  const { label, sample } = await wordsOf(locale)
  return {
    deliveryId,
    event: 'test',
    locale,
    at: isoTime(atMs),
    title: sample('title'),
    facts: [{ label: label('webhook'), value: name }],
    link: { label: sample('open'), href: `${baseUrl}${paths.webhooks()}` },
    operation: null,
  }
}

const wordsOf = async (locale: Locale) => {
  const messages = await loadMessages(locale)
  return {
    t: createTranslator({ locale, messages, namespace: 'news' }),
    label: createTranslator({ locale, messages, namespace: 'webhooks.message.label' }),
    sample: createTranslator({ locale, messages, namespace: 'webhooks.message.test' }),
  }
}

const factsOf = (operation: Operation, baseUrl: string): OperationFacts => {
  const view = toOperationView(operation, operation.personId)
  const { operationId, person, accountId, regionId, diskId, diskName, snapshotId, snapshotName, requestId, acceptedAt, problem } = view
  const links = {
    operation: `${baseUrl}${paths.operation(operationId)}`,
    disk: `${baseUrl}${paths.disk({ accountId, regionId, diskId })}`,
    snapshot: snapshotId === null ? null : `${baseUrl}${paths.snapshot({ accountId, regionId, snapshotId })}`,
  }
  const code = problem === null ? null : codeOf(problem)
  return {
    operationId,
    person,
    accountId,
    regionId,
    diskId,
    diskName,
    snapshotId,
    snapshotName,
    requestId: requestId ?? (problem !== null && 'requestId' in problem ? problem.requestId : null),
    acceptedAt,
    code,
    links,
  }
}

const named = (name: string, id: string): string => {
  if (name === '' || id === '') return name === '' ? id : name
  return `${name} (${id})`
}
