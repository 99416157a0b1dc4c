import { send } from './send'
import { expect, test } from './test'

const FOREIGN = 'http://evil.example'

test('a request under a foreign host name is turned away', async ({ console }) => {
  const url = await console.start()

  const answer = await send(`${url}/disks`, { headers: { host: 'evil.example' } })

  expect(answer.status).toBe(421)
})

test('a write from elsewhere, or too large, is refused before anything of ours runs', async ({ console }) => {
  const url = await console.start()
  const action = { 'content-type': 'text/plain;charset=UTF-8', 'next-action': '0'.repeat(42) }
  const big = 'x'.repeat(2_000_000)
  const cases = [
    ['a foreign page', 403, '[{}]', { origin: FOREIGN }],
    ['a foreign page that claims to be forwarded', 403, '[{}]', { origin: FOREIGN, 'x-forwarded-host': 'evil.example' }],
    ['no origin at all', 403, '[{}]', {}],
    ['a body of two megabytes', 413, big, { origin: url }],
  ] as const

  for (const [sentence, status, body, headers] of cases) {
    const answer = await send(`${url}/disks`, {
      method: 'POST',
      body,
      headers: { ...action, ...headers, 'content-length': String(body.length) },
    })
    expect.soft(answer.status, sentence).toBe(status)
  }
})

test('methods other than GET, HEAD and POST are not allowed', async ({ console }) => {
  const url = await console.start()

  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
    expect((await send(`${url}/disks`, { method })).status, method).toBe(405)
    expect((await send(`${url}/api/disks`, { method })).status, `${method} api`).toBe(405)
  }
})

test('every answer carries the security headers, and none says what made it', async ({ console, world, page }) => {
  await world.begin('empty')
  const url = await console.start()
  await console.opens('/disks')
  const script = await page.locator('script[src]').first().getAttribute('src')

  for (const path of [
    '/disks',
    '/api/disks',
    '/api/health/live',
    '/no-such-page',
    '/api/disks/default/cn-hangzhou/nonsense',
    script ?? '',
  ]) {
    const { headers } = await send(`${url}${path}`, { headers: { accept: 'text/html' } })
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['x-frame-options'], path).toBe('DENY')
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'")
    expect(headers['x-powered-by'], path).toBeUndefined()
  }
})

test('scripts run by nonce only: the policy has no unsafe word for scripts', async ({ console }) => {
  const url = await console.start()

  const { headers } = await send(`${url}/disks`, {})

  const policy = String(headers['content-security-policy'])
  const scripts = policy.split('; ').find((directive) => directive.startsWith('script-src '))
  expect(scripts).toMatch(/'nonce-[^']+'/)
  expect(scripts).not.toContain('unsafe')
})

test('a read that makes no sense is answered with its reason, and nothing is created', async ({ console, world }) => {
  await world.begin('empty')
  const url = await console.start()
  const cookie = await console.cookie()
  const cases = [
    ['a page that is no number', '/api/disks?page=abc', 400],
    ['a page far beyond the end of numbers', '/api/disks?page=1e999', 400],
    ['an unknown sort', '/api/disks?sort=__proto__', 400],
    ['a very long search', `/api/disks?q=${'x'.repeat(5_000)}`, 400],
    ['a region that is an address', '/api/disks/default/169.254.169.254/d-1', 400],
    ['a region that does not exist', '/api/disks/default/xx-nowhere-1/d-1', 404],
    ['an account that does not exist', '/api/disks/nobody/cn-hangzhou/d-1', 404],
    ['a disk id of another kind', '/api/disks/default/cn-hangzhou/s-1', 400],
    ['a disk that does not exist', '/api/disks/default/cn-hangzhou/d-doesnotexist', 404],
    ['a snapshot that does not exist', '/api/snapshots/default/cn-hangzhou/s-doesnotexist', 404],
    ['a diagnosis of an account that does not exist', '/api/diagnosis/nobody', 404],
    ['a diagnosis with a word that means nothing', '/api/diagnosis/default?refresh=yes', 400],
    ['a diagnosis of something that is no account', '/api/diagnosis/..%2f..', 400],
    ['broken percent-encoding', '/api/disks/default/cn-hangzhou/%E0%A4%A', 400],
  ] as const

  for (const [sentence, path, status] of cases) {
    const answer = await send(`${url}${path}`, { headers: { cookie } })
    expect.soft(answer.status, sentence).toBe(status)
    expect.soft(answer.body, sentence).not.toBe('')
  }
  expect(await world.calls('CreateSnapshot')).toEqual([])
})

test('nothing of the sign-in library can be reached from outside but the way back from an identity provider', async ({ console }) => {
  const url = await console.start()
  const headers = { origin: url, 'content-type': 'application/json' }
  const paths = [
    '/api/auth/sign-up/email',
    '/api/auth/sign-in/email',
    '/api/auth/get-session',
    '/api/auth/list-sessions',
    '/api/auth/show-session',
    '/api/auth/ok',
    '/api/auth/reference',
    '/api/auth/../auth/sign-up/email',
    '//api//auth/sign-up/email',
    '/api/auth/callback/other',
  ]

  for (const path of paths) {
    expect.soft((await send(`${url}${path}`)).status, path).toBeGreaterThanOrEqual(300)
    const body = JSON.stringify({ email: 'eve@example.com', password: 'a long enough password', name: 'Eve' })
    const written = await send(`${url}${path}`, { method: 'POST', headers, body })
    expect.soft(written.status, `write ${path}`).toBeGreaterThanOrEqual(300)
    expect.soft(written.headers['set-cookie'], path).toBeUndefined()
  }
})

test('an address that a request gives for its sender is not believed', async ({ console }) => {
  const url = await console.start()
  const cookie = await console.cookie()

  await send(`${url}/api/disks/nobody/cn-hangzhou/d-1`, {
    headers: { cookie, 'x-forwarded-for': '203.0.113.9', 'x-console-address': '203.0.113.9' },
  })
  const told = await send(`${url}/api/audit/export?format=jsonl&event=read`, { headers: { cookie } })

  expect(told.body).toContain('"address":"127.0.0.1"')
  expect(told.body).not.toContain('203.0.113.9')
})

test('behind a trusted proxy the address is the one that it gives', async ({ console }) => {
  console.isConfigured({ TRUSTED_PROXIES: '127.0.0.1' })
  const url = await console.start()
  const cookie = await console.cookie()

  await send(`${url}/api/disks/nobody/cn-hangzhou/d-1`, { headers: { cookie, 'x-forwarded-for': '198.51.100.1, 203.0.113.9' } })
  const told = await send(`${url}/api/audit/export?format=jsonl&event=read`, { headers: { cookie } })

  // the last one before the trusted proxy: what stands before it, anybody can have written
  expect(told.body).toContain('"address":"203.0.113.9"')
})
