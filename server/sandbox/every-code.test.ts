import { readFileSync } from 'node:fs'
import Ecs, { CreateSnapshotRequest, DescribeDisksRequest } from '@alicloud/ecs20140526'
import { $OpenApiUtil, AlibabaCloudError } from '@alicloud/openapi-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshKey, type SandboxUnderTest, sandboxUnderTest } from './testing/sandbox-under-test.ts'
import { WAYS_TO_CODES, type Way, type Wish } from './testing/ways-to-codes.ts'

/* Every documented refusal of CreateSnapshot, met in a fresh fleet through the vendor's own SDK, unchanged; and the README says how. */

/** The published table, row by row: apart from lib/ecs/contract.ts, which the sandbox itself reads. */
const PUBLISHED = readFileSync(new URL('../../lib/ecs/documented-errors.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([httpStatus = '', code = '', message = '']) => ({ httpStatus: Number(httpStatus), code, message }))

const REGIONS = ['cn-hangzhou', 'cn-beijing', 'cn-shanghai', 'ap-southeast-1', 'eu-central-1'] as const

let under: SandboxUnderTest
/** Disks have the same ids in every fleet. */
let diskIds: ReadonlyMap<string, string>
beforeAll(async () => {
  under = await sandboxUnderTest()
  const client = sdk(freshKey())
  const lists = await Promise.all(REGIONS.map((regionId) => client.describeDisks(new DescribeDisksRequest({ regionId, maxResults: 500 }))))
  const disks = lists.flatMap(({ body }) => body?.disks?.disk ?? [])
  diskIds = new Map(disks.map(({ diskName = '', diskId = '' }) => [diskName, diskId]))
})
afterAll(() => under.sandbox.close())

const sdk = (accessKeyId: string): Ecs =>
  new Ecs(
    new $OpenApiUtil.Config({
      accessKeyId,
      accessKeySecret: 'sandbox-secret',
      endpoint: under.host,
      protocol: 'HTTP',
      regionId: 'cn-hangzhou',
      readTimeout: 10_000,
      connectTimeout: 10_000,
    }),
  )

const idOf = (diskName: string): string => {
  const diskId = diskIds.get(diskName)
  if (diskId === undefined) throw new Error(`The fleet has no disk ${diskName}`)
  return diskId
}

const ask = (accessKeyId: string, { disk }: Way, wish: Wish = {}) =>
  sdk(accessKeyId).createSnapshot(new CreateSnapshotRequest({ diskId: idOf(disk), ...wish }))

/** What the SDK throws, in the words of the published table. */
const refusalOf = async (call: Promise<unknown>) => {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof AlibabaCloudError)) throw new Error(`The SDK did not see a refusal but ${String(error)}`)
  const { code, statusCode: httpStatus, data } = error
  return { code, httpStatus, message: data?.Message }
}

const expectedOf = ({ code, disk, message }: Way) => {
  const rows = PUBLISHED.filter((row) => row.code === code)
  const row = rows.find((candidate) => candidate.message === message) ?? rows[0]
  return { code, httpStatus: row?.httpStatus, message: message?.replace('{diskId}', idOf(disk)) ?? row?.message }
}

const sayOf = ({ code, cause, disk, key }: Way): string => [code, cause, key ?? disk].join(', ')

/** Does what comes before, in a fleet that has just begun. */
const arrange = async (accessKeyId: string, way: Way): Promise<void> => {
  await under.control('PUT', `/worlds/${accessKeyId}`, { seed: 'fleet' })
  if (way.control !== undefined) {
    const { method, path, body } = way.control
    expect(await under.control(method, `/worlds/${accessKeyId}${path}`, body)).toMatchObject({ status: 200 })
  }
  if (way.earlier === undefined) return
  const first = ask(accessKeyId, way, way.earlier.wish)
  if (way.earlier.until === 'answered') await first
  // it ends with the sandbox, which may be before its answer
  first.catch(() => undefined)
  await expect.poll(async () => (await under.journal(accessKeyId)).entries).toHaveLength(1)
}

describe('a fresh fleet refuses with', () => {
  test.each(WAYS_TO_CODES.map((way) => [sayOf(way), way] as const))('%s', async (_, way) => {
    const accessKeyId = freshKey()
    await arrange(accessKeyId, way)

    expect(await refusalOf(ask(accessKeyId, way, way.wish))).toEqual(expectedOf(way))
  })

  test.each(WAYS_TO_CODES.flatMap((way) => (way.key === undefined ? [] : [[way.key, way] as const])))(
    'the code of the key %s, without any set-up',
    async (key, way) => {
      expect(await refusalOf(ask(key, way, way.wish))).toEqual(expectedOf(way))
    },
  )
})

describe('the table of ways', () => {
  test('has one to each of the 47 documented codes, and to both sentences about the balance', () => {
    const codes = new Set<string>(WAYS_TO_CODES.map(({ code }) => code))

    expect(PUBLISHED.map(({ code }) => code).filter((code) => !codes.has(code))).toEqual([])
    expect(codes.size).toBe(47)
    expect(WAYS_TO_CODES.filter(({ code }) => code === 'InvalidAccountStatus.NotEnoughBalance')).toHaveLength(2)
  })

  test('meets 29 codes by state, 12 by a parameter, 6 by the account and only one by a fault', () => {
    const codesBy = (cause: Way['cause']): number =>
      new Set(WAYS_TO_CODES.filter((way) => way.cause === cause).map(({ code }) => code)).size

    expect({ state: codesBy('state'), parameter: codesBy('parameter'), account: codesBy('account'), fault: codesBy('fault') }).toEqual({
      state: 29,
      parameter: 12,
      account: 6,
      fault: 1,
    })
  })
})

describe('the README', () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8')
  const section = readme.split(/^## /m).find((part) => part.startsWith('How to meet every code')) ?? ''
  const rows = () =>
    section
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .filter(([, code = '']) => /^`[A-Za-z_.]+`$/.test(code))
      .map(([, code = '', how = '', cause = '']) => ({ code: code.slice(1, -1), cause, disks: disksIn(how) }))

  test('lists each of the 47 codes once', () => {
    expect(
      rows()
        .map(({ code }) => code)
        .sort(),
    ).toEqual([...new Set(PUBLISHED.map(({ code }) => code))].sort())
  })

  test('names the disks and the cause of each way', () => {
    const expected = rows().map(({ code }) => {
      const ways = WAYS_TO_CODES.filter((way) => way.code === code)
      const disks = ways.filter(({ cause, disk }) => cause === 'state' || disk !== 'orders-db-data').map(({ disk }) => disk)
      return { code, cause: [...new Set(ways.map(({ cause }) => cause))].join(', '), disks: disks.sort() }
    })

    expect(rows()).toEqual(expected)
  })

  test('has the line for each state of the account, and the key that begins with it', () => {
    const lines = [...section.matchAll(/^curl -X (\w+) +\$CONTROL\/worlds\/sandbox(\/\S+) +-H "\$JSON" -d '(.+)'$/gm)]
    const told = lines.map(([, method, path, body = '']) => ({ method, path, body: JSON.parse(body) }))
    const controls = WAYS_TO_CODES.flatMap(({ control }) => (control === undefined ? [] : [control]))

    expect(told).toEqual(expect.arrayContaining(controls))
    for (const { key } of WAYS_TO_CODES) if (key !== undefined) expect(section).toContain(`\`${key}\``)
  })
})

/** The words in code marks that are names of disks in the fleet. */
const disksIn = (how: string): string[] =>
  [...how.matchAll(/`([^`]+)`/g)].flatMap(([, word = '']) => (diskIds.has(word) ? [word] : [])).sort()
