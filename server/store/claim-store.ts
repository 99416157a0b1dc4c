import 'server-only'
import { eq } from 'drizzle-orm'
import type { Store } from '@/server/store/database'
import { storeFacts } from '@/server/store/schema'

const CLOUD = 'cloud'

/** Ties the store to the cloud that it was first used with, so that sessions of the sandbox open nothing real. Answers whose it is. */
export const claimStore = async ({ database }: Store, cloud: string): Promise<string> => {
  await database.insert(storeFacts).values({ name: CLOUD, value: cloud }).onConflictDoNothing()
  const [kept] = await database.select().from(storeFacts).where(eq(storeFacts.name, CLOUD))
  return kept?.value ?? cloud
}
