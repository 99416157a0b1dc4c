import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plantDisk, sandboxUnderTest } from './testing/sandbox-under-test.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-older-state-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** The content as the first version of the sandbox would have written it, under a checksum of its own. */
const asWrittenEarlier = (file: string): string => {
  const [, content = ''] = file.split('\n')
  const earlier = content
    .replace('"snapshotGroups":{},"autoSnapshotPolicies":{},', '')
    .replaceAll(/,"Lock":null,"Conditions":\[\](?=[,}])/g, '')
    .replaceAll(/,"CreateDate":"[^"]*"/g, '')
    .replaceAll('"id":"s-', '"snapshotId":"s-')
  const sha256 = createHash('sha256').update(earlier).digest('hex')
  return `${JSON.stringify({ format: 'snapshot-console-sandbox', version: 1, sha256 })}\n${earlier}\n`
}

test('a state file from before snapshot groups, locks and policies is read, and its tokens are remembered', async () => {
  const stateFile = join(folder, 'state.json')
  const first = await sandboxUnderTest({ stateFile })
  await first.control('PUT', '/worlds/sandbox', { seed: 'empty' })
  const create = { action: 'CreateSnapshot', parameters: { DiskId: await plantDisk(first, 'sandbox'), ClientToken: 't' } }
  const { json: made } = await first.call(create)
  await first.sandbox.close()
  const earlier = asWrittenEarlier(await readFile(stateFile, 'utf8'))
  await writeFile(stateFile, earlier)

  const second = await sandboxUnderTest({ stateFile })
  const { json: again } = await second.call(create)
  const { json: groups } = await second.call({ action: 'ListResourceGroups', version: '2020-03-31' })
  const { json: deleted } = await second.call({ action: 'DeleteSnapshot', parameters: { SnapshotId: String(made.SnapshotId) } })
  await second.sandbox.close()

  expect(earlier).not.toMatch(/snapshotGroups|autoSnapshotPolicies|"Lock"|CreateDate|"id"/)
  expect(again.SnapshotId).toBe(made.SnapshotId)
  expect(groups).toMatchObject({
    TotalCount: 4,
    ResourceGroups: { ResourceGroup: [{}, {}, {}, { Name: 'default', CreateDate: '2021-03-05T09:12:33+08:00' }] },
  })
  expect(deleted).not.toHaveProperty('Code')
})
