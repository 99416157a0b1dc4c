import 'server-only'
import { type Environment, readEnvironment } from '@/server/config/env'
import { startSentences } from '@/server/config/start-sentences'
import { storeFolder } from '@/server/config/store-folder'
import { giveUp } from '@/server/give-up'
import { log } from '@/server/log'
import { claimStore } from '@/server/store/claim-store'
import type { Store } from '@/server/store/database'
import { openStore } from '@/server/store/open-store'
import { StoreRefused } from '@/server/store/store-refused'
import { toUnexpected } from '@/server/unexpected'

export type Begun = { environment: Environment; store: Store }

/**
 * Reads the settings and takes the store: what most often ends a start, so it imports nothing of the cloud,
 * whose SDK takes about as long to load as all the rest. Ends the process when it cannot go on.
 */
export const begin = async (): Promise<Begun> => {
  const reading = readEnvironment()
  if (!reading.ok) return giveUp(reading.sentences)
  const { environment } = reading
  return { environment, store: await requireStore(environment) }
}

const requireStore = async (environment: Environment): Promise<Store> => {
  const { databaseUrl, cloud } = environment
  const report = (event: string): void => log.warn({ event }, 'store')
  const store = await openStore({ databaseUrl, folder: storeFolder(environment), report }).catch((error: unknown) => {
    if (error instanceof StoreRefused) return giveUp([error.message])
    toUnexpected(error, 'store')
    return giveUp([startSentences.storeIsAway()])
  })
  const owner = await claimStore(store, cloud.kind)
  return owner === cloud.kind ? store : giveUp([startSentences.storeOfAnotherCloud(owner)])
}
