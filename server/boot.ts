import { join } from 'node:path'
import type { Account } from '@/server/config/accounts'
import { type Environment, readEnvironment } from '@/server/config/env'
import { startSentences } from '@/server/config/start-sentences'
import type { CloudAddress } from '@/server/ecs/client'
import { log } from '@/server/log'
import { createRuntime, keepRuntime, type Runtime } from '@/server/runtime'
import { toUnexpected } from '@/server/unexpected'

/** The composition point: settings, the sandbox inside the console, credentials, and the first look at the fleet. Ends the process when it cannot start. */
export const boot = async (): Promise<void> => {
  const reading = readEnvironment()
  if (!reading.ok) return giveUp(reading.sentences)
  const { environment } = reading
  const cloud = await openCloud(environment).catch((error: unknown) => giveUp([startSentences.sandboxDidNotStart(error)]))
  const runtime = createRuntime({ environment, address: cloud.address })
  await requireCredentials(runtime)
  keepRuntime(runtime)
  closeOnSignal(runtime, cloud.close)
  const { address, control } = cloud
  log.info({ cloud: environment.cloud.kind, address: address.endpoint ?? 'regional', control, baseUrl: environment.baseUrl }, 'started')
  void warmUp(runtime)
}

/** The whole default chain may ask the machine's metadata service, which hangs where there is none. */
const CREDENTIAL_WITHIN_MS = 10_000
const CLOSE_WITHIN_MS = 5_000
const FINISH_WITHIN_MS = 4_000
const WORLD_FILE = 'sandbox-world.json'

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

const requireCredentials = async ({ client, accounts }: Runtime): Promise<void> => {
  const isUsable = await Promise.all(accounts.map((account: Account) => client.hasCredential(account, CREDENTIAL_WITHIN_MS)))
  if (isUsable.includes(false)) giveUp([startSentences.noCredential()])
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

/** Lets requests for snapshots that are under way finish, then closes the sandbox, which writes its world down. */
const closeOnSignal = ({ submissions, clock }: Runtime, closeCloud: () => Promise<void>): void => {
  let isClosing = false
  const close = async (signal: string): Promise<void> => {
    if (isClosing) return
    isClosing = true
    setTimeout(() => process.exit(0), CLOSE_WITHIN_MS).unref()
    await Promise.race([submissions.settled(), clock.sleep(FINISH_WITHIN_MS)])
    await closeCloud().catch(() => undefined)
    log.info({ signal }, 'stopped')
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void close(signal))
}

const giveUp = (sentences: readonly string[]): never => {
  for (const sentence of sentences) process.stderr.write(`snapshot-console: ${sentence}\n`)
  process.exit(1)
}
