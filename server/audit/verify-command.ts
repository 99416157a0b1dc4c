import 'server-only'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createAuditAnchors } from '@/server/audit/audit-anchors'
import { verifyAudit } from '@/server/audit/verify-audit'
import { verifySentences } from '@/server/audit/verify-sentences'
import { type Environment, readEnvironment } from '@/server/config/env'
import { readKeys } from '@/server/config/keys'
import { startSentences } from '@/server/config/start-sentences'
import { openStore } from '@/server/store/open-store'
import { StoreRefused } from '@/server/store/store-refused'

/* `npm run audit:verify`: for a console that does not run; one that runs is checked on its audit page. */

const WHOLE = 0
const BROKEN = 1
const UNREADABLE = 2

const say = (sentence: string): boolean => process.stdout.write(`snapshot-console: ${sentence}\n`)

const verify = async (environment: Environment): Promise<number> => {
  const folder = join(environment.dataDir, environment.cloud.kind)
  const isEmbedded = environment.databaseUrl === null
  // opening would make one
  if (isEmbedded && !existsSync(join(folder, 'store'))) return tell(UNREADABLE, verifySentences.noStore(folder))
  const store = await openStore({ databaseUrl: environment.databaseUrl, folder, report: () => undefined }).catch((error: unknown) =>
    error instanceof StoreRefused ? error : null,
  )
  if (store === null) return tell(UNREADABLE, startSentences.storeIsAway())
  if (store instanceof StoreRefused) return tell(UNREADABLE, `${store.message} ${verifySentences.orOnThePage()}`)
  const { audit: key } = await readKeys(environment)
  const verdict = await verifyAudit(store.database, { key, anchors: await createAuditAnchors(folder).read() })
  await store.close()
  return verdict.kind === 'whole' ? tell(WHOLE, verifySentences.whole(verdict)) : tell(BROKEN, verifySentences.broken(verdict))
}

const tell = (code: number, sentence: string): number => {
  say(sentence)
  return code
}

const reading = readEnvironment()
if (!reading.ok) reading.sentences.forEach(say)
process.exitCode = reading.ok ? await verify(reading.environment) : UNREADABLE
