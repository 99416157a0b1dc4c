import 'server-only'
import { createAuditAnchors } from '@/server/audit/audit-anchors'
import { verifyAudit } from '@/server/audit/verify-audit'
import { verifySentences } from '@/server/audit/verify-sentences'
import { type Environment, readEnvironment } from '@/server/config/env'
import { findKeys } from '@/server/config/keys'
import { startSentences } from '@/server/config/start-sentences'
import { storeFolder } from '@/server/config/store-folder'
import type { Store } from '@/server/store/database'
import { openStore } from '@/server/store/open-store'
import { StoreInUse, StoreRefused } from '@/server/store/store-refused'

/* `npm run audit:verify`: for a console that does not run; one that runs is checked on its audit page. Makes and changes nothing. */

const WHOLE = 0
const BROKEN = 1
const UNREADABLE = 2

const verify = async (environment: Environment): Promise<number> => {
  const folder = storeFolder(environment)
  const store = await openStore({ databaseUrl: environment.databaseUrl, folder, report: () => undefined, isToRead: true }).catch(
    (error: unknown) => whyNot(error, environment),
  )
  if (typeof store === 'string') return tell(UNREADABLE, store)
  try {
    return await walk(store, environment)
  } catch {
    return tell(UNREADABLE, verifySentences.brokeOff())
  } finally {
    await store.close().catch(() => undefined)
  }
}

/** A driver's error may carry the address with its password, so it is not repeated. */
const whyNot = (error: unknown, { databaseUrl }: Environment): string => {
  if (error instanceof StoreInUse) return verifySentences.inUse(error.message)
  if (error instanceof StoreRefused) return verifySentences.notToBeRead(error.message)
  return databaseUrl === null ? verifySentences.brokeOff() : startSentences.storeIsAway()
}

const walk = async ({ database }: Store, environment: Environment): Promise<number> => {
  const keys = await findKeys(environment)
  if (keys === null) return tell(UNREADABLE, verifySentences.noSecret(environment.dataDir))
  // first: a console that writes meanwhile anchors only what is in the table already
  const anchors = await createAuditAnchors(storeFolder(environment)).read()
  const verdict = await verifyAudit(database, { key: keys.audit, anchors })
  return verdict.kind === 'whole' ? tell(WHOLE, verifySentences.whole(verdict)) : tell(BROKEN, verifySentences.broken(verdict))
}

const say = (sentence: string): boolean => process.stdout.write(`snapshot-console: ${sentence}\n`)

const tell = (code: number, sentence: string): number => {
  say(sentence)
  return code
}

const reading = readEnvironment()
if (!reading.ok) reading.sentences.forEach(say)
process.exitCode = reading.ok ? await verify(reading.environment) : UNREADABLE
