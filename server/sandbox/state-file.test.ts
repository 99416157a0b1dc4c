import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startSandbox } from './start-sandbox.ts'
import { plantDisk, type SandboxUnderTest, sandboxUnderTest } from './testing/sandbox-under-test.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-state-'))
})
afterEach(() => rm(folder, { recursive: true }))

const stateFile = (): string => join(folder, 'deeper', 'state.json')

test('worlds, registered keys, tokens and clocks outlive the process', async () => {
  const first = await sandboxUnderTest({ stateFile: stateFile() })
  await first.control('PUT', '/worlds/LTAI-kept', { seed: 'empty', secret: 's3cret', securityToken: 'tok' })
  await first.control('POST', '/worlds/LTAI-kept/clock', { advanceMs: 3_600_000 })
  const key = { accessKeyId: 'LTAI-kept', secret: 's3cret', securityToken: 'tok' }
  const create = { ...key, action: 'CreateSnapshot', parameters: { DiskId: await plantDisk(first, 'LTAI-kept'), ClientToken: 't' } }
  const { json: made } = await first.call(create)
  const { json: before } = await first.control('GET', '/worlds/LTAI-kept/state')
  await first.sandbox.close()

  const second = await sandboxUnderTest({ stateFile: stateFile() })
  const { json: after } = await second.control('GET', '/worlds/LTAI-kept/state')
  const { json: found } = await second.call(create)
  await second.sandbox.close()

  expect(made.SnapshotId).toMatch(/^s-/)
  expect(after).toEqual(before)
  expect(found.SnapshotId).toBe(made.SnapshotId)
})

test('what a key may not do is still forbidden after a restart', async () => {
  const first = await sandboxUnderTest({ stateFile: stateFile() })
  await first.control('PUT', '/worlds/sandbox/policy', {
    Version: '1',
    Statement: [{ Effect: 'Deny', Action: 'ecs:CreateSnapshot', Resource: '*' }],
  })
  await first.sandbox.close()

  const second = await sandboxUnderTest({ stateFile: stateFile() })
  const { json } = await second.call({ action: 'CreateSnapshot', parameters: { DiskId: 'd-1' } })
  await second.sandbox.close()

  expect(json).toMatchObject({ Code: 'Forbidden.RAM', AccessDeniedDetail: { NoPermissionType: 'ExplicitDeny' } })
})

const emptySandbox = async (): Promise<SandboxUnderTest> => {
  const under = await sandboxUnderTest({ stateFile: stateFile() })
  await under.control('PUT', '/worlds/sandbox', { seed: 'empty' })
  return under
}

/** What a crash would leave of a running sandbox, opened by another one. */
const afterCrash = async (change: (log: string) => string = (log) => log): Promise<SandboxUnderTest> => {
  const left = join(folder, 'left.json')
  await copyFile(stateFile(), left)
  await writeFile(`${left}.log`, change(await readFile(`${stateFile()}.log`, 'utf8')))
  return sandboxUnderTest({ stateFile: left })
}

test('every answered write outlives a crash: creates side by side, a change, a deletion, tokens and all', async () => {
  const under = await emptySandbox()
  const diskIds = await Promise.all(Array.from({ length: 20 }, () => plantDisk(under, 'sandbox')))
  const { json: old } = await under.control('POST', '/worlds/sandbox/snapshots', { SourceDiskId: diskIds[0] })
  const creates = diskIds.map((DiskId, index) =>
    under.call({ action: 'CreateSnapshot', parameters: { DiskId, ClientToken: `t${index}`, SnapshotName: '升级前' } }),
  )
  const ids = (await Promise.all(creates)).map(({ json }) => String(json.SnapshotId))
  const change = { SnapshotId: String(old.SnapshotId), Description: 'kept for the audit' }
  const modified = await under.call({ action: 'ModifySnapshotAttribute', parameters: change })
  const deleted = await under.call({ action: 'DeleteSnapshot', parameters: { SnapshotId: ids[1] ?? '' } })

  const other = await afterCrash()
  const [before, after] = [await under.control('GET', '/worlds/sandbox/state'), await other.control('GET', '/worlds/sandbox/state')]
  await Promise.all([under.sandbox.close(), other.sandbox.close()])

  expect([modified.status, deleted.status]).toEqual([200, 200])
  expect(after.json).toEqual(before.json)
  expect(Object.keys(after.json.snapshots ?? {})).toEqual(expect.arrayContaining(ids.filter((id) => id !== ids[1])))
})

test('a create in a world that was never saved before outlives a crash too', async () => {
  const under = await sandboxUnderTest({ stateFile: stateFile() })
  const { json } = await under.call({ action: 'DescribeDisks', parameters: { RegionId: 'cn-hangzhou', Status: 'In_use' } })
  const diskId = /"DiskId":"([^"]+)"/.exec(JSON.stringify(json))?.[1] ?? ''
  const { json: made } = await under.call({ action: 'CreateSnapshot', parameters: { DiskId: diskId } })

  const other = await afterCrash()
  const [before, after] = [await under.control('GET', '/worlds/sandbox/state'), await other.control('GET', '/worlds/sandbox/state')]
  await Promise.all([under.sandbox.close(), other.sandbox.close()])

  expect(made.SnapshotId).toMatch(/^s-/)
  expect(after.json).toEqual(before.json)
})

test('a create that was slow while its world was reset does not spoil the file', async () => {
  const under = await sandboxUnderTest({ stateFile: stateFile() })
  const parameters = { DiskId: await plantDisk(under, 'sandbox') }
  await under.control('POST', '/worlds/sandbox/faults', { kind: 'slow', delayMs: 300 })
  const slow = under.call({ action: 'CreateSnapshot', parameters })
  await expect.poll(async () => (await under.journal('sandbox')).entries.at(-1)?.fault).toBe('slow before')
  await under.control('PUT', '/worlds/sandbox', { seed: 'empty' })
  await slow

  const other = await afterCrash()
  const { json } = await other.control('GET', '/worlds/sandbox/state')
  await Promise.all([under.sandbox.close(), other.sandbox.close()])

  expect(json.snapshots).toEqual({})
})

test('a create in a world that only the control port had looked at outlives a crash', async () => {
  const under = await sandboxUnderTest({ stateFile: stateFile() })
  const { json: state } = await under.control('GET', '/worlds/sandbox/state')
  const diskId = Object.entries(state.disks ?? {}).find(([, disk]) => disk.Status === 'Available' && disk.AttachedTime !== '')?.[0] ?? ''
  const { json } = await under.call({ action: 'CreateSnapshot', parameters: { DiskId: diskId } })

  const other = await afterCrash()
  const { text } = await other.control('GET', '/worlds/sandbox/state')
  await Promise.all([under.sandbox.close(), other.sandbox.close()])

  expect(json.SnapshotId).toMatch(/^s-/)
  expect(text).toContain(String(json.SnapshotId))
})

describe('the log of the calls since the state was written', () => {
  const twoCreates = async (): Promise<SandboxUnderTest> => {
    const under = await emptySandbox()
    for (const DiskId of [await plantDisk(under, 'sandbox'), await plantDisk(under, 'sandbox')]) {
      await under.call({ action: 'CreateSnapshot', parameters: { DiskId, ClientToken: DiskId } })
    }
    return under
  }
  const tokensAfterCrash = async (change: (log: string) => string): Promise<number> => {
    const under = await twoCreates()
    const other = await afterCrash(change)
    const { json } = await other.control('GET', '/worlds/sandbox/state')
    await Promise.all([under.sandbox.close(), other.sandbox.close()])
    return Object.keys(json.clientTokens ?? {}).length
  }

  test('is repeated at the start', async () => {
    expect(await tokensAfterCrash((log) => log)).toBe(2)
  })

  test('loses only a last line that was cut by the crash, whose call nobody saw answered', async () => {
    expect(await tokensAfterCrash((log) => log.slice(0, -10))).toBe(1)
  })

  test('is left alone when it belongs to an older state', async () => {
    expect(await tokensAfterCrash((log) => log.replace(/"state":"[0-9a-f]{4}/, '"state":"0000'))).toBe(0)
  })

  test.each([
    { what: 'a damaged line', change: (log: string) => log.replace('"action":', '"acti":') },
    { what: 'a line that is no JSON', change: (log: string) => log.replace('{"accessKeyId"', '{{"accessKeyId"') },
    {
      what: 'a call that would do something else now',
      change: (log: string) => log.replace(/"SnapshotId":"s-..../, '"SnapshotId":"s-0000'),
    },
  ])('is refused with its line number when it holds $what', async ({ change }) => {
    const under = await twoCreates()

    await expect(afterCrash(change)).rejects.toThrow(/^The sandbox log .*left\.json\.log cannot be used: line 2 /)
    await under.sandbox.close()
  })

  test('begins anew with every state that is written', async () => {
    const under = await twoCreates()
    await plantDisk(under, 'sandbox')
    const log = await readFile(`${stateFile()}.log`, 'utf8')
    await under.sandbox.close()

    expect(log.split('\n')).toHaveLength(2)
  })
})

test('a world that only was looked at is saved too, soon', async () => {
  const under = await sandboxUnderTest({ stateFile: stateFile() })

  await under.call({ action: 'DescribeRegions' })

  await expect.poll(() => readFile(stateFile(), 'utf8').catch(() => ''), { timeout: 5_000 }).toContain('"accessKeyId":"sandbox"')
  await under.sandbox.close()
})

test('the file is for its owner only, and nothing else is left beside it', async () => {
  const under = await sandboxUnderTest({ stateFile: stateFile() })
  await plantDisk(under, 'sandbox')
  await under.sandbox.close()

  expect((await stat(stateFile())).mode & 0o777).toBe(0o600)
  expect((await stat(`${stateFile()}.log`)).mode & 0o777).toBe(0o600)
  expect(await readdir(join(folder, 'deeper'))).toEqual(['state.json', 'state.json.log'])
})

test.each<{ what: string; damage: (text: string) => string; reason: RegExp }>([
  { what: 'cut short', damage: (text) => text.slice(0, text.length / 2), reason: /does not fit its checksum/ },
  { what: 'empty', damage: () => '', reason: /does not begin as a state file does/ },
  { what: 'something else', damage: () => '{"hello":"world"}', reason: /does not begin as a state file does/ },
  { what: 'changed by one letter', damage: (text) => text.replace('"sandbox"', '"sandbux"'), reason: /does not fit its checksum/ },
  { what: 'of a later version', damage: (text) => text.replace('"version":1', '"version":2'), reason: /version 2.*reads version 1/ },
])('a state file that is $what is refused and left as it is', async ({ damage, reason }) => {
  const file = join(folder, 'state.json')
  const under = await sandboxUnderTest({ stateFile: file })
  await plantDisk(under, 'sandbox')
  await under.sandbox.close()
  const damaged = damage(await readFile(file, 'utf8'))
  await writeFile(file, damaged)

  await expect(startSandbox({ stateFile: file })).rejects.toThrow(reason)
  expect(await readFile(file, 'utf8')).toBe(damaged)
})

test('a state file that cannot be read or written is told at the start', async () => {
  await writeFile(join(folder, 'deeper'), 'a file where the folder should be')

  await expect(startSandbox({ stateFile: stateFile() })).rejects.toThrow(/^The file .* of the sandbox cannot be read: /)
  await expect(startSandbox({ stateFile: '/proc/state.json' })).rejects.toThrow(/^The sandbox state file .* cannot be written: /)
})

test('a state file that can no longer be written does not stop the sandbox, but is told by health and at the end', async () => {
  const under = await sandboxUnderTest({ stateFile: stateFile() })
  await rm(stateFile())
  await mkdir(join(stateFile(), 'in-the-way'), { recursive: true })

  await plantDisk(under, 'sandbox')
  const health = await under.control('GET', '/health')

  expect(health.json).toMatchObject({ status: 'cannot-save', stateFileFailure: expect.stringContaining('rename') })
  await expect(under.sandbox.close()).rejects.toThrow(/cannot be written/)
})
