import type { Request } from 'playwright/test'
import { expect, test } from './test'

/** Strings of every kind. None of them is a legal name, id, key or day. */
const UNPRINTABLE = ['\u0000', '\ud800']
const NASTY = [
  'x'.repeat(10_000),
  ...UNPRINTABLE,
  '\u202eabc',
  '../../etc/passwd',
  '<img src=x onerror=alert(1)>',
  "' OR 1=1 --",
  'http://169.254.169.254/',
  '1e3',
]
const WRONG_TYPES = [null, true, -1, 1.5, [], ['d-1'], { $ne: null }, {}]

type Fields = Record<string, unknown>

test('what no form would send is refused before the cloud hears of it, and never with a server error', async ({ console, world, page }) => {
  test.slow()
  await world.begin('empty')
  await world.hasDisk('web-data')
  await console.opens('/disks')
  const form = await console.opensForm('web-data')
  const sent = page.waitForRequest((request) => request.method() === 'POST' && request.headers()['next-action'] !== undefined)
  await console.submits(form)
  const original = await sent
  await expect(form.getByRole('heading', { name: 'Snapshot accepted' })).toBeVisible()
  const before = (await world.calls('CreateSnapshot')).length
  const fields = fieldsOf(original)

  for (const body of [
    ...bentBodies(fields),
    '[]',
    '"text"',
    '{',
    '',
    '[1,2]',
    '["$undefined"]',
    '["$nothing-that-is"]',
    `[${'['.repeat(2_000)}${']'.repeat(2_000)}]`,
  ]) {
    const answer = await page.request.post(original.url(), { headers: sameHeaders(original), data: Buffer.from(body) })
    const text = await answer.text()
    expect.soft(answer.status(), body.slice(0, 200)).toBeLessThan(500)
    if (isReadable(body)) expect.soft(text, body.slice(0, 200)).toMatch(/invalid-input|not-found/)
    expect.soft(text, body.slice(0, 200)).not.toContain('"ok":true')
  }

  expect(await world.calls('CreateSnapshot')).toHaveLength(before)
})

/** The form's own body with one field bent at a time, then with a field that no form has. */
const bentBodies = (fields: Fields): string[] => {
  const bent = Object.keys(fields).flatMap((name) => {
    const values = [...NASTY.filter((value) => !isFreeText(name, value)), ...WRONG_TYPES.filter((value) => !isAllowed(name, value))]
    return values.map((value) => ({ ...fields, [name]: value }))
  })
  const extra = ['clientToken', 'role', 'endpoint', 'constructor'].map((name) => ({ ...fields, [name]: 'x' }))
  return [...bent, ...extra].map((value) => JSON.stringify([value]))
}

const LONGEST_DESCRIPTION = 256

/** A description may hold nearly anything; a resource group or a name may be left out, and retention may be null. */
const isFreeText = (name: string, value: string): boolean =>
  name === 'description' && value.length <= LONGEST_DESCRIPTION && !value.startsWith('http') && !UNPRINTABLE.includes(value)

const isAllowed = (name: string, value: unknown): boolean =>
  (['retentionDays', 'despite', 'retryOf'].includes(name) && value === null) ||
  (name === 'tags' && Array.isArray(value) && value.length === 0)

const isReadable = (body: string): boolean => body.startsWith('[{')

const fieldsOf = (request: Request): Fields => {
  const [fields]: unknown[] = JSON.parse(request.postData() ?? '[]')
  if (typeof fields !== 'object' || fields === null) throw new Error('no fields')
  return { ...fields }
}

const sameHeaders = (request: Request): Record<string, string> => {
  const { 'next-action': action = '', 'content-type': type = '', origin = '' } = request.headers()
  return { 'next-action': action, 'content-type': type, origin: origin || new URL(request.url()).origin }
}
