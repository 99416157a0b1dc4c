import { expect, test } from 'vitest'
import { ecsFactsOf } from '@/components/snapshots/ecs-facts'
import type { Snapshot } from '@/lib/ecs/snapshot'

const RUNNING: Snapshot = {
  accountId: 'default',
  regionId: 'cn-hangzhou',
  snapshotId: 's-1',
  name: null,
  description: null,
  status: 'progressing',
  progressPercent: 35,
  remainingSeconds: 38,
  isAvailable: false,
  createdAt: null,
  modifiedAt: null,
  sourceDiskId: 'd-1',
  sourceDiskType: 'system',
  sourceDiskSizeGiB: 40,
  kind: 'manual',
  retentionDays: null,
  isEncrypted: false,
  kmsKeyId: null,
  usage: 'none',
  resourceGroupId: null,
  snapshotLinkId: null,
  tags: [{ key: 'env', value: 'prod' }],
}

test('facts are told in the forms of ECS: percent sign, size as text, absent texts empty, tags nested', () => {
  expect(ecsFactsOf(RUNNING)).toMatchObject({
    Progress: '35%',
    RemainTime: 38,
    SourceDiskSize: '40',
    CreationTime: '',
    KMSKeyId: '',
    Tags: { Tag: [{ TagKey: 'env', TagValue: 'prod' }] },
  })
})

test('a number that ECS does not tell is left out rather than made up', () => {
  const facts = ecsFactsOf({ ...RUNNING, status: 'accomplished', remainingSeconds: null })
  expect(facts).not.toHaveProperty('RemainTime')
  expect(facts).not.toHaveProperty('RetentionDays')
})
