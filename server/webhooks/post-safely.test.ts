import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Receiver, startReceiver } from '@/scripts/test-setup/receiver'
import { type PostOptions, postSafely } from '@/server/webhooks/post-safely'

let receiver: Receiver
beforeEach(async () => {
  receiver = await startReceiver()
})
afterEach(() => receiver.close())

const post = (url: string, options: Partial<PostOptions> = {}) =>
  postSafely({ url, headers: { 'content-type': 'application/json' }, body: '{"a":1}' }, { allowsLoopback: true, ...options })

/** A name that resolves to these addresses. */
const resolvingTo = (...addresses: string[]) => {
  const asked: string[] = []
  const resolve = async (hostname: string) => {
    asked.push(hostname)
    return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  }
  return { asked, resolve }
}

test('what is posted arrives whole, and its answer comes back', async () => {
  receiver.willAnswer([{ status: 202, body: '{"errcode":0}' }])

  expect(await post(`${receiver.url}/hook?a=b`)).toEqual({ kind: 'answered', httpStatus: 202, text: '{"errcode":0}' })
  expect(receiver.received).toMatchObject([{ path: '/hook?a=b', body: '{"a":1}', headers: { 'content-type': 'application/json' } }])
})

test('a redirect is an answer, nobody follows it', async () => {
  receiver.willAnswer([{ status: 302, headers: { location: `${receiver.url}/elsewhere` } }])

  expect(await post(`${receiver.url}/hook`)).toMatchObject({ kind: 'answered', httpStatus: 302 })
  expect(receiver.received.map(({ path }) => path)).toEqual(['/hook'])
})

test('with a real cloud nothing is sent to this machine', async () => {
  expect(await post(`${receiver.url}/hook`, { allowsLoopback: false })).toEqual({ kind: 'address-refused' })
  expect(receiver.received).toEqual([])
})

test('an address that stands in the URL itself is looked at as well, although it is never resolved', async () => {
  const { port } = new URL(receiver.url)
  expect(await post(`https://127.0.0.1:${port}/hook`)).toEqual({ kind: 'address-refused' })
  expect(await post(`https://[::ffff:127.0.0.1]:${port}/hook`)).toEqual({ kind: 'address-refused' })
})

test.each([
  ['a private address', ['10.1.2.3']],
  ['the metadata service', ['100.100.100.200']],
  ['this machine', ['127.0.0.1']],
  ['a private address among public ones', ['93.184.216.34', '192.168.0.7']],
  ['an IPv4 address in disguise', ['::ffff:10.1.2.3']],
  ['nothing', []],
])('a name that resolves to %s gets nothing', async (_, addresses) => {
  const { asked, resolve } = resolvingTo(...addresses)
  expect(await post('https://hooks.example.com/hook', { resolve })).toEqual({ kind: 'address-refused' })
  expect(asked).toEqual(['hooks.example.com'])
})

test('a name of this machine that resolves elsewhere gets nothing', async () => {
  const { resolve } = resolvingTo('93.184.216.34')
  expect(await post('http://localhost:9/hook', { resolve })).toEqual({ kind: 'address-refused' })
})

test('what was checked is what is connected to: the name is resolved once', async () => {
  const { port } = new URL(receiver.url)
  const { asked, resolve } = resolvingTo('127.0.0.1')

  expect(await post(`http://localhost:${port}/hook`, { resolve })).toMatchObject({ kind: 'answered' })
  expect(asked).toEqual(['localhost'])
})

test('who does not answer in time is given up', async () => {
  receiver.willAnswer([{ hangs: true }])
  expect(await post(`${receiver.url}/hook`, { withinMs: 300 })).toEqual({ kind: 'unreachable', cause: 'timeout' })
})

test('where nobody listens is told so', async () => {
  await receiver.close()
  expect(await post(`${receiver.url}/hook`)).toEqual({ kind: 'unreachable', cause: 'refused' })
  receiver = await startReceiver()
})

test('a name that is not there is told so', async () => {
  const resolve = async () => {
    throw Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' })
  }
  expect(await post('https://nowhere.example/hook', { resolve })).toEqual({ kind: 'unreachable', cause: 'name-not-found' })
})

test('of a long answer only the beginning is read', async () => {
  receiver.willAnswer([{ body: 'x'.repeat(1_000_000) }])
  const answer = await post(`${receiver.url}/hook`)
  expect(answer.kind === 'answered' && answer.text.length).toBe(16 * 1024)
})
