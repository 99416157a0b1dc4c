import { join } from 'node:path'
import { createAuditAnchors } from '@/server/audit/audit-anchors'
import { auditEvent } from '@/server/audit/audit-event'
import type { Begun } from '@/server/begin'
import type { Account } from '@/server/config/accounts'
import { accountsFileSentences } from '@/server/config/accounts-file-sentences'
import type { Environment } from '@/server/config/env'
import { readKeys } from '@/server/config/keys'
import { startSentences } from '@/server/config/start-sentences'
import { storeFolder } from '@/server/config/store-folder'
import type { CloudAddress } from '@/server/ecs/client'
import { giveUp } from '@/server/give-up'
import { log } from '@/server/log'
import { createWorker } from '@/server/operations/worker'
import { setupLink } from '@/server/people/setup-link'
import { startQueue } from '@/server/queue/queue'
import { createRuntime, keepRuntime, type Runtime } from '@/server/runtime'
import { say } from '@/server/say'
import { StoreFull } from '@/server/store/store-failure'
import { toUnexpected } from '@/server/unexpected'
import { createDeliveries } from '@/server/webhooks/create-deliveries'

/** The composition point: the sandbox inside the console, credentials, and the first look at the fleet. Ends the process when it cannot start. */
export const boot = async ({ environment, store }: Begun): Promise<void> => {
  const cloud = await openCloud(environment).catch((error: unknown) => giveUp([startSentences.sandboxDidNotStart(error)]))
  const anchors = createAuditAnchors(storeFolder(environment))
  const queue = await startQueue(store).catch((error: unknown) => {
    toUnexpected(error, 'queue')
    return giveUp([startSentences.storeIsAway()])
  })
  const runtime = createRuntime({ environment, address: cloud.address, store, keys: await readKeys(environment), anchors, queue })
  await requireCredentials(runtime, environment)
  await beginOnRecord(runtime, { environment, endpoint: cloud.address.endpoint })
  keepRuntime(runtime)
  const worker = createWorker(runtime.room, createDeliveries(runtime))
  worker.start()
  await queue.work(worker.starters)
  closeOnSignal(runtime, { finish: worker.stop, closings: [queue.stop, cloud.close, store.close] })
  const { address, control } = cloud
  log.info({ cloud: environment.cloud.kind, address: address.endpoint ?? 'regional', control, baseUrl: environment.baseUrl }, 'started')
  void warmUp(runtime)
}

/** The whole default chain may ask the machine's metadata service, which hangs where there is none. */
const CREDENTIAL_WITHIN_MS = 10_000
const CLOSE_WITHIN_MS = 5_000
const FINISH_WITHIN_MS = 4_000
const WORLD_FILE = 'sandbox-world.json'

/** On a disk that is nearly full the console starts all the same: what it knows can be read, and nothing new is begun. */
const beginOnRecord = async (runtime: Runtime, started: Started): Promise<void> => {
  try {
    await recordStart(runtime, started)
    await sayHowToBegin(runtime)
  } catch (error) {
    if (!(error instanceof StoreFull)) throw error
    say(startSentences.noRoom(storeFolder(started.environment)))
  }
}

/** What the console was set to do. Addresses and names only: no key, no password. */
const recordStart = async ({ trail, accounts, baseUrl, cloud, store }: Runtime, { environment, endpoint }: Started): Promise<void> => {
  const { regions, oidc } = environment
  const facts = {
    cloud,
    baseUrl,
    endpoint,
    regions,
    store: store.kind,
    accounts: accounts.map(({ id, credentialKind }) => ({ id, credentialKind })),
    issuer: oidc?.issuer ?? null,
    node: process.version,
  }
  await trail.record(auditEvent(null, { address: null }, { event: 'start', outcome: 'done', facts }))
}

type Started = { environment: Environment; endpoint: string | null }

/** With a real cloud nobody is let in by a click: the first administrator comes by a link that works once. */
const sayHowToBegin = async (runtime: Runtime): Promise<void> => {
  if (runtime.cloud === 'sandbox') return
  const link = await setupLink(runtime)
  if (link !== null) say(startSentences.setupLink(link))
}

/** `control`: where the sandbox inside the console is steered, `null` without one. */
type OpenCloud = { address: CloudAddress; control: string | null; close(): Promise<void> }

const openCloud = async ({ cloud, dataDir }: Environment): Promise<OpenCloud> => {
  const notOurs = { control: null, close: async () => undefined }
  if (cloud.kind === 'alibaba') return { address: cloud, ...notOurs }
  if (cloud.url !== null) return { address: addressOf(cloud.url), ...notOurs }
  const { startSandbox } = await import('./sandbox/start-sandbox.ts')
  const sandbox = await startSandbox({ stateFile: join(dataDir, WORLD_FILE) })
  return { address: addressOf(sandbox.url), control: sandbox.controlUrl, close: sandbox.close }
}

const addressOf = (sandboxUrl: string): CloudAddress => ({ protocol: 'http', endpoint: new URL(sandboxUrl).host })

const requireCredentials = async ({ client, accounts }: Runtime, environment: Environment): Promise<void> => {
  const isUsable = await Promise.all(accounts.map((account: Account) => client.hasCredential(account, CREDENTIAL_WITHIN_MS)))
  const without = accounts.flatMap(({ id }, index) => (isUsable[index] === true ? [] : [id]))
  if (without.length === 0) return
  giveUp([environment.accounts === null ? startSentences.noCredential() : accountsFileSentences.noCredential(without)])
}

/** The first visitor finds rows instead of a cold SDK. What goes wrong here is told by the pages, region by region. */
const warmUp = async ({ inventory, accounts }: Runtime): Promise<void> => {
  try {
    const looked = await inventory.look(accounts, { refresh: false })
    if (looked.ok) log.info({ regions: looked.value.freshness.length }, 'reading the fleet')
    else log.warn({ problem: looked.problem.kind }, 'the fleet cannot be read yet')
  } catch (error) {
    toUnexpected(error, 'warm-up')
  }
}

type Closing = { finish(): Promise<void>; closings: readonly (() => Promise<void>)[] }

/** Lets requests for snapshots that are under way finish, then closes the sandbox, which writes its world down, and the store. */
const closeOnSignal = ({ clock }: Runtime, { finish, closings }: Closing): void => {
  let isClosing = false
  const close = async (signal: string): Promise<void> => {
    if (isClosing) return
    isClosing = true
    setTimeout(() => process.exit(0), CLOSE_WITHIN_MS).unref()
    await Promise.race([finish(), clock.sleep(FINISH_WITHIN_MS)])
    for (const end of closings) await end().catch(() => undefined)
    log.info({ signal }, 'stopped')
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void close(signal))
}
