import { ALL_ACCOUNTS, type Grant, type Role } from '@/lib/people/grant'
import type { Environment } from '@/server/config/env'
import { contextOf, type StoreContext, type Wish } from '@/server/context'
import type { Door } from '@/server/people/door'
import { makeInvitation } from '@/server/people/invitation'
import { join } from '@/server/people/join'
import type { OpenedSession, Visitor } from '@/server/people/visitor'
import { createRuntime, type Runtime } from '@/server/runtime'
import { doorOf } from '@/server/session/act-at-door'
import type { Store } from '@/server/store/database'
import { FakeClock } from '@/server/test-setup/fake-clock'
import { noQueue } from '@/server/test-setup/no-queue'

export const BASE_URL = 'http://localhost:3000'
export const PASSWORD = 'correct horse battery staple'

/** A console with this store, at a moment that only the test moves; its cloud is not there. */
export const runtimeUnderTest = (store: Store, settings: Partial<Environment> = {}): Runtime & { clock: FakeClock } => {
  const clock = new FakeClock(Date.now())
  const environment: Environment = {
    baseUrl: BASE_URL,
    cloud: { kind: 'sandbox', url: 'http://127.0.0.1:1', accessKeyId: 'sandbox' },
    accounts: null,
    regions: ['cn-hangzhou'],
    dataDir: 'unused',
    databaseUrl: null,
    authSecret: null,
    oidc: null,
    quotaPerDisk: 256,
    ...settings,
  }
  const keys = { session: 'a secret of at least thirty-two characters', audit: Buffer.from('another'), webhooks: Buffer.alloc(32, 'w') }
  const anchors = { keep: async () => undefined, read: async () => new Map() }
  return {
    ...createRuntime({ environment, address: { protocol: 'http', endpoint: '127.0.0.1:1' }, store, keys, anchors, clock, queue: noQueue }),
    clock,
  }
}

/** A person who has joined by a link, with their session. */
export const joined = async (made: Runtime, email: string, grants: readonly Grant[] | Role = 'operator'): Promise<OpenedSession> => {
  const wish = {
    email,
    personId: null,
    invitedBy: null,
    grants: typeof grants === 'string' ? [{ accountId: ALL_ACCOUNTS, role: grants }] : grants,
  }
  const link = await made.trail.recorded((transaction) => makeInvitation(transaction, wish, { nowMs: made.clock.now(), baseUrl: BASE_URL }))
  const result = await join(doorUnderTest(made), { token: tokenOf(link.address), name: email, email, password: PASSWORD })
  if (!result.ok) throw new Error(result.problem.kind)
  return result.value
}

export const tokenOf = (address: string): string => address.slice(address.indexOf('#') + 1)

export const doorUnderTest = (made: Runtime, visitor: Partial<Visitor> = {}): Door => ({
  ...doorOf(made, new Headers()),
  visitor: { address: '192.0.2.7', userAgent: 'a browser', deviceId: null, ...visitor },
})

/** The headers that a browser with this session sends from a page of the console. */
export const browserOf = async ({ auth }: Runtime, { sessionToken }: Pick<OpenedSession, 'sessionToken'>): Promise<Headers> => {
  const shown = await auth.api.showSession({ body: { token: sessionToken }, headers: new Headers(), returnHeaders: true })
  const [cookie = ''] = (shown.headers.get('set-cookie') ?? '').split(';')
  return new Headers({ host: 'localhost:3000', origin: BASE_URL, cookie })
}

/** @throws when the console does not let this session in. */
export const contextFor = async (made: Runtime, session: OpenedSession, wish: Partial<Wish> = {}): Promise<StoreContext> => {
  const context = await contextOf(made, await browserOf(made, session), { verb: 'read', event: 'read', via: 'action', ...wish })
  if (!context.ok) throw new Error(context.problem.kind)
  return context.value
}
