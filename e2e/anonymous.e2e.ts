import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Answer, send } from './send'
import { expect, test } from './test'

/* Whoever is not signed in gets nothing, in whatever form it is asked for. Routes and actions are those of the build, so a new one is in here. */

const BUILD = join(import.meta.dirname, '..', '.next')
/** What may be seen by everybody, because it tells nothing. */
const OPEN = ['/sign-in', '/sign-in/link', '/api/health/live', '/api/health/ready', '/icon.svg', '/_not-found', '/_global-error']
const isOpen = (route: string): boolean => OPEN.includes(route) || route.startsWith('/api/auth/callback/')

/** Actions of somebody who is not known yet. */
const DOOR_ACTIONS = ['sign-in', 'sign-in-as', 'sign-in-elsewhere', 'join', 'read-invitation', 'choose-theme', 'choose-locale']

const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(BUILD, path), 'utf8'))
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Addresses by the files that make them. */
const routesOfTheBuild = async (): Promise<ReadonlyMap<string, string>> => {
  const manifest = await json('app-path-routes-manifest.json')
  const entries = isRecord(manifest) ? Object.entries(manifest) : []
  return new Map(entries.flatMap(([file, route]) => (typeof route === 'string' ? [[file, route]] : [])))
}

/** `file`: a page that has the action. */
const actionsOfTheBuild = async (): Promise<{ id: string; name: string; file: string }[]> => {
  const manifest = await json('server/server-reference-manifest.json')
  const actions = isRecord(manifest) && isRecord(manifest.node) ? Object.entries(manifest.node) : []
  return actions.map(([id, action]) => ({
    id,
    name: isRecord(action) && typeof action.filename === 'string' ? action.filename.replace(/^.*\/|\.ts$/g, '') : '',
    file: isRecord(action) && isRecord(action.workers) ? (Object.keys(action.workers)[0] ?? '').replace(/^app/, '') : '',
  }))
}

type Ids = { diskId: string; snapshotId: string }

/** The address of something that is really there. */
const addressOf = (route: string, { diskId, snapshotId }: Ids): string =>
  route
    .replace('[accountId]', 'default')
    .replace('[regionId]', 'cn-hangzhou')
    .replace('[diskId]', diskId)
    .replace('[snapshotId]', snapshotId)

/** Every form in which a page can be asked for, and a few that proxies and frameworks have been fooled with. */
const FORMS: readonly [string, (path: string) => { path: string; headers?: Record<string, string> }][] = [
  ['as a page', (path) => ({ path, headers: { accept: 'text/html' } })],
  ['as data of the router', (path) => ({ path, headers: { rsc: '1' } })],
  ['with the key of such data', (path) => ({ path: `${path}?_rsc=abcde`, headers: { rsc: '1' } })],
  ['as a prefetch', (path) => ({ path, headers: { rsc: '1', 'next-router-prefetch': '1' } })],
  [
    'as a prefetch of its tree',
    (path) => ({ path, headers: { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' } }),
  ],
  ['as a file of data', (path) => ({ path: `${path}.rsc`, headers: { rsc: '1' } })],
  ['as a segment file', (path) => ({ path: `${path}.segments/_full.segment.rsc`, headers: { rsc: '1' } })],
  [
    'as what a proxy would skip',
    (path) => ({ path, headers: { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' } }),
  ],
  ['as an inner request', (path) => ({ path, headers: { 'x-middleware-prefetch': '1', purpose: 'prefetch' } })],
  ['with a slash more in front', (path) => ({ path: `/${path}` })],
  ['with a slash at the end', (path) => ({ path: `${path}/` })],
  ['in capitals', (path) => ({ path: path.toUpperCase() })],
  ['with a letter encoded', (path) => ({ path: path.replace(/[a-z](?=[^/]*$)/, (letter) => `%${letter.charCodeAt(0).toString(16)}`) })],
  ['with a dot encoded', (path) => ({ path: `/x/%2e%2e${path}` })],
  [
    'under a forged address',
    (path) => ({ path, headers: { 'x-console-address': '127.0.0.1', 'x-forwarded-for': '127.0.0.1', 'x-console-path': path } }),
  ],
  ['with a cookie of nobody', (path) => ({ path, headers: { cookie: 'snapshot-console-session=made-up.c2lnbmF0dXJl' } })],
]

/** What only somebody who may look at the account knows; ids are in the addresses themselves. */
const SECRETS = ['web-secret', 'web-backup-secret', 'accessKey', 'DiskName', '"accounts"']
const secretsIn = ({ body }: Answer): string[] => SECRETS.filter((word) => body.includes(word))

test('every route of the build, in every form, tells a stranger nothing and asks the cloud nothing', async ({ console, world }) => {
  test.slow()
  await world.begin('empty')
  const diskId = await world.hasDisk('web-secret')
  const snapshotId = await world.hasSnapshot({ SourceDiskId: diskId, SnapshotName: 'web-backup-secret' })
  const url = await console.start()
  await expect.poll(async () => (await send(`${url}/api/health/ready`)).status).toBe(200)
  // what the console reads by itself at its start
  const lengths: number[] = []
  const isQuiet = async () => lengths.push((await world.journal()).length) > 1 && lengths.at(-1) === lengths.at(-2)
  await expect.poll(isQuiet, { intervals: [1_500] }).toBe(true)
  const routes = await routesOfTheBuild()

  expect(routes.size).toBeGreaterThan(15)
  for (const route of routes.values()) {
    const asked = FORMS.map(([form, ask]) => ({ form, ...ask(addressOf(route, { diskId, snapshotId })) }))
    const answers = await Promise.all(
      asked.map(async ({ form, path, headers }) => ({ form, answer: await send(`${url}${path}`, { headers }) })),
    )
    for (const { form, answer } of answers) {
      expect.soft(secretsIn(answer), `${route} ${form}`).toEqual([])
      if (isOpen(route) || form === 'with a dot encoded') continue
      // to the sign-in page, refused, not there, or an empty answer to a prefetch
      const isAway = answer.status >= 300 || answer.body.includes('/sign-in') || answer.body === '{}'
      expect.soft(isAway, `${route} ${form}: ${answer.status} ${answer.body.slice(0, 80)}`).toBe(true)
      if (route.startsWith('/api/') && form === 'as a page') expect.soft(answer.status, route).toBe(401)
    }
  }
  expect((await world.journal()).length).toBe(lengths.at(-1))
})

test('every action of the build is refused to a stranger', async ({ console, world }) => {
  await world.begin('empty')
  const url = await console.start()
  const [actions, routes] = await Promise.all([actionsOfTheBuild(), routesOfTheBuild()])

  expect(actions.length).toBeGreaterThan(10)
  for (const { id, name, file } of actions) {
    const headers = { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8', origin: url, accept: 'text/x-component' }
    const path = addressOf(routes.get(file) ?? '/disks', { diskId: 'd-1', snapshotId: 's-1' })
    const answer = await send(`${url}${path}`, { method: 'POST', headers, body: '[{}]' })
    const expected = DOOR_ACTIONS.includes(name) ? /invalid-input|"ok":true/ : /signed-out/
    expect.soft(answer.body, name).toMatch(expected)
  }
  expect(await world.calls('CreateSnapshot')).toEqual([])
})
