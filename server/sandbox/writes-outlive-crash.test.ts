import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plantDisk, sandboxUnderTest } from './testing/sandbox-under-test.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-crash-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('groups, tags and locks outlive a crash, made and unmade', async () => {
  const stateFile = join(folder, 'state.json')
  const under = await sandboxUnderTest({ stateFile })
  await under.control('PUT', '/worlds/sandbox', { seed: 'empty' })
  const region = { RegionId: 'cn-hangzhou' }
  const disk = await plantDisk(under, 'sandbox')
  const other = await plantDisk(under, 'sandbox')
  const { json: snapshot } = await under.control('POST', '/worlds/sandbox/snapshots', { SourceDiskId: disk })
  const ask = async (action: string, parameters: Record<string, string>) =>
    (await under.call({ action, parameters: { ...region, ...parameters } })).json
  const one = { SnapshotId: String(snapshot.SnapshotId) }
  const tagged = { ResourceType: 'disk', 'ResourceId.1': disk }
  const first = await ask('CreateSnapshotGroup', { 'DiskId.1': disk, ClientToken: 't' })
  const second = await ask('CreateSnapshotGroup', { 'DiskId.1': other })
  const answers = [
    first,
    second,
    await ask('DeleteSnapshotGroup', { SnapshotGroupId: String(second.SnapshotGroupId) }),
    await ask('TagResources', { ...tagged, 'Tag.1.Key': 'a', 'Tag.2.Key': 'b' }),
    await ask('UntagResources', { ...tagged, 'TagKey.1': 'a' }),
    await ask('LockSnapshot', { ...one, LockMode: 'compliance', LockDuration: '1', CoolOffPeriod: '1' }),
    await ask('UnlockSnapshot', one),
    await ask('LockSnapshot', { ...one, LockMode: 'compliance', LockDuration: '2', CoolOffPeriod: '0' }),
  ]

  const left = join(folder, 'left.json')
  await copyFile(stateFile, left)
  await copyFile(`${stateFile}.log`, `${left}.log`)
  const revived = await sandboxUnderTest({ stateFile: left })
  const [before, after] = [await under.control('GET', '/worlds/sandbox/state'), await revived.control('GET', '/worlds/sandbox/state')]
  await Promise.all([under.sandbox.close(), revived.sandbox.close()])

  expect(answers.filter((answer) => 'Code' in answer)).toEqual([])
  expect(Object.keys(before.json.snapshotGroups ?? {})).toEqual([first.SnapshotGroupId])
  expect(after.json).toEqual(before.json)
})
