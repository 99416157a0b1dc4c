import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DiskList } from '@/lib/ecs/fleet'
import type { Result } from '@/lib/result'
import { type DiskQuery, loadDiskQuery } from '@/lib/schemas/disk-query'
import { loadSnapshotQuery } from '@/lib/schemas/snapshot-query'
import type { Context } from '@/server/context'
import { listDisks } from '@/server/disks/list-disks'
import { readDisk } from '@/server/disks/read-disk'
import { freshKey, plantDisk, type SandboxUnderTest, sandboxUnderTest } from '@/server/sandbox/testing/sandbox-under-test'
import { listSnapshots } from '@/server/snapshots/list-snapshots'
import { readSnapshot } from '@/server/snapshots/read-snapshot'
import { contextUnderTest } from '@/server/test-setup/context-under-test'

/** Two accounts, each with a world of its own, through one console. */
const REGION = 'cn-hangzhou'

let under: SandboxUnderTest
let keys: { prod: string; staging: string }
let context: Context
beforeAll(async () => {
  under = await sandboxUnderTest()
})
afterAll(() => under.sandbox.close())
beforeEach(async () => {
  keys = { prod: freshKey(), staging: freshKey() }
  for (const key of Object.values(keys)) await under.control('PUT', `/worlds/${key}`, { seed: 'empty' })
  context = contextOf([REGION])
})

/** `regionsOfProd: null`: its regions are asked for. */
const contextOf = (regionsOfProd: readonly string[] | null): Context =>
  contextUnderTest({
    url: under.sandbox.url,
    accessKeyId: 'unused',
    accounts: [
      { id: 'prod', label: 'Production', regions: regionsOfProd, credential: { kind: 'sandbox', accessKeyId: keys.prod } },
      { id: 'staging', label: 'Staging', regions: [REGION, 'eu-central-1'], credential: { kind: 'sandbox', accessKeyId: keys.staging } },
    ],
  })

const answerOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.kind)
  return result.value
}

const list = async (query: Partial<DiskQuery> = {}) => answerOf(await listDisks(context, { ...loadDiskQuery(''), ...query }))
const namesOf = ({ rows }: DiskList) => rows.map(({ disk }) => `${disk.accountId}/${disk.name}`)

const plantSnapshot = async (key: string, diskId: string): Promise<string> => {
  const { json } = await under.control('POST', `/worlds/${key}/snapshots`, { SourceDiskId: diskId, SnapshotName: 'kept' })
  return String(json.SnapshotId)
}

describe('the lists', () => {
  beforeEach(async () => {
    await plantDisk(under, keys.prod, { DiskName: 'web-1' })
    await plantDisk(under, keys.prod, { DiskName: 'web-2' })
    await plantDisk(under, keys.staging, { DiskName: 'web-1' })
    await plantDisk(under, keys.staging, { DiskName: 'spare', RegionId: 'eu-central-1' })
  })

  test('hold the disks of both, and tell how the accounts are called', async () => {
    const all = await list()

    expect(namesOf(all).toSorted()).toEqual(['prod/web-1', 'prod/web-2', 'staging/spare', 'staging/web-1'])
    expect(all.accounts).toEqual([
      { id: 'prod', label: 'Production' },
      { id: 'staging', label: 'Staging' },
    ])
  })

  test.each<[Partial<DiskQuery>, string[]]>([
    [{ account: ['prod'] }, ['prod/web-1', 'prod/web-2']],
    [{ account: ['staging'], q: 'web-' }, ['staging/web-1']],
    [{ account: ['staging'], region: [REGION] }, ['staging/web-1']],
    [{ account: ['prod'], region: ['eu-central-1'] }, []],
    [{ account: ['gone'] }, []],
  ])('can be narrowed to an account: %j', async (query, names) => {
    expect(namesOf(await list(query))).toEqual(names)
  })

  test('count what each account would leave, whichever is chosen', async () => {
    const { facets } = await list({ account: ['staging'], q: 'web-' })

    expect(facets.account).toEqual([
      { value: 'prod', count: 2 },
      { value: 'staging', count: 1 },
    ])
    expect(facets.region).toEqual([{ value: REGION, count: 1 }])
  })

  test('show only what the accounts of a person hold', async () => {
    const mine = { ...context, accounts: context.accounts.filter(({ id }) => id === 'staging') }

    const { rows, accounts, facets } = answerOf(await listDisks(mine, loadDiskQuery('')))

    expect(rows.map(({ disk }) => disk.accountId)).toEqual(['staging', 'staging'])
    expect(accounts).toEqual([{ id: 'staging', label: 'Staging' }])
    expect(facets.account).toEqual([{ value: 'staging', count: 2 }])
  })
})

test('snapshots can be narrowed to an account', async () => {
  await plantSnapshot(keys.prod, await plantDisk(under, keys.prod))
  await plantSnapshot(keys.staging, await plantDisk(under, keys.staging))
  await plantSnapshot(keys.staging, await plantDisk(under, keys.staging))

  const all = answerOf(await listSnapshots(context, loadSnapshotQuery('')))
  const prod = answerOf(await listSnapshots(context, loadSnapshotQuery('account=prod')))

  expect(all.facets.account).toEqual([
    { value: 'staging', count: 2 },
    { value: 'prod', count: 1 },
  ])
  expect(prod.rows.map(({ snapshot }) => snapshot.accountId)).toEqual(['prod'])
})

describe('an id of one account', () => {
  test('is a disk there and nothing under the other', async () => {
    const diskId = await plantDisk(under, keys.prod)

    expect(answerOf(await readDisk(context, { accountId: 'prod', regionId: REGION, diskId })).accountLabel).toBe('Production')
    expect(await readDisk(context, { accountId: 'staging', regionId: REGION, diskId })).toMatchObject({
      problem: { kind: 'not-found', what: 'disk', id: diskId },
    })
  })

  test('is a snapshot there and nothing under the other', async () => {
    const snapshotId = await plantSnapshot(keys.staging, await plantDisk(under, keys.staging))

    expect(answerOf(await readSnapshot(context, { accountId: 'staging', regionId: REGION, snapshotId })).accountLabel).toBe('Staging')
    expect(await readSnapshot(context, { accountId: 'prod', regionId: REGION, snapshotId })).toMatchObject({
      problem: { kind: 'not-found', what: 'snapshot', id: snapshotId },
    })
  })

  test('is not looked for in a region that its account does not have', async () => {
    const diskId = await plantDisk(under, keys.prod, { RegionId: 'eu-central-1' })

    expect(await readDisk(context, { accountId: 'prod', regionId: 'eu-central-1', diskId })).toMatchObject({
      problem: { kind: 'not-found', what: 'region' },
    })
  })
})

describe('an account whose key no longer works', () => {
  beforeEach(async () => {
    const fault = { kind: 'code', code: 'InvalidAccessKeyId.NotFound', httpStatus: 404, times: 99 }
    await under.control('POST', `/worlds/${keys.prod}/faults`, fault)
    await plantDisk(under, keys.staging, { DiskName: 'web-1' })
  })

  test('says so, and the other is listed as ever', async () => {
    const { rows, freshness } = await list()

    expect(rows.map(({ disk }) => disk.accountId)).toEqual(['staging'])
    expect(freshness.filter(({ problem }) => problem !== null)).toMatchObject([
      { accountId: 'prod', problem: { code: 'InvalidAccessKeyId.NotFound' } },
    ])
  })

  test('does not make the console unready', async () => {
    const { inventory, accounts } = contextOf(null)

    expect(await inventory.trouble(accounts)).toBeNull()
    expect(await inventory.trouble(accounts.filter(({ id }) => id === 'prod'))).toMatchObject({ code: 'InvalidAccessKeyId.NotFound' })
  })
})
