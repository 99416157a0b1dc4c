import { DAY_MS, HOUR_MS, isoMinutes } from '../iso-time.ts'
import { KMS_KEYS } from '../kms-key.ts'
import { HANGZHOU } from '../regions.ts'
import { disk, essd, type FleetRegion, SYSTEM } from './host.ts'
import { DAILY, LONG_RUN_MS, manual, NEVER, WEEKLY } from './past.ts'

const COMMERCE = { app: 'orders', env: 'prod', team: 'commerce', owner: 'li.wei' } as const
const WEB = { app: 'storefront', env: 'prod', team: 'web', owner: 'chen.jie' } as const
const PLATFORM = { app: 'platform', env: 'prod', team: 'platform', owner: 'zhang.min' } as const

export const hangzhou = (nowMs: number): FleetRegion => ({
  region: HANGZHOU,
  hosts: [
    {
      ...WEB,
      name: 'web-03',
      zone: 'cn-hangzhou-i',
      size: 'medium',
      disks: [disk('web-03-system', { ...SYSTEM, ...essd(40) }, manual(41, 3 * HOUR_MS))],
    },
    {
      ...WEB,
      name: 'web-04',
      zone: 'cn-hangzhou-i',
      size: 'medium',
      disks: [disk('web-04-system', { ...SYSTEM, ...essd(40) }, manual(40, 3 * HOUR_MS))],
    },
    {
      ...COMMERCE,
      name: 'orders-db',
      zone: 'cn-hangzhou-i',
      size: 'memory',
      disks: [
        disk('orders-db-data', { ...essd(500, 'PL2'), UsedShare: 0.6 }, manual(88, 2 * DAY_MS)),
        disk('orders-db-log', essd(200), { ...DAILY, ...manual(4, 5 * DAY_MS) }),
      ],
    },
    {
      ...COMMERCE,
      name: 'archive-01',
      zone: 'cn-hangzhou-h',
      size: 'large',
      wish: { Status: 'Stopped' },
      disks: [
        disk('订单归档-数据盘', { Category: 'cloud_auto', Size: 2_048, BurstingEnabled: true, UsedShare: 0.8 }, manual(12, 9 * DAY_MS)),
      ],
    },
    {
      app: 'erp',
      env: 'prod',
      team: 'finance-it',
      owner: 'wang.fang',
      name: 'erp-legacy',
      zone: 'cn-hangzhou-b',
      size: 'old',
      wish: {
        Status: 'Stopped',
        OSType: 'windows',
        OSName: 'Windows Server 2016 Datacenter 64 bit',
        ImageId: 'win2016_1607_x64_dtc_zh-cn_40G_alibase_20240511.vhd',
      },
      disks: [
        disk('erp-legacy-system', { ...SYSTEM, Category: 'cloud', Size: 40 }, manual(2, 200 * DAY_MS)),
        disk('old-erp-data', { Category: 'cloud', Size: 60 }, manual(19, 120 * DAY_MS)),
      ],
    },
    {
      ...PLATFORM,
      name: 'backup-01',
      zone: 'cn-hangzhou-h',
      size: 'medium',
      disks: [disk('backup-staging', { Category: 'cloud_efficiency', Size: 40 }, manual(6, 22 * HOUR_MS))],
    },
    {
      ...WEB,
      name: 'cms-01',
      zone: 'cn-hangzhou-j',
      size: 'medium',
      disks: [disk('cms-uploads', { Category: 'cloud_ssd', Size: 100 }, { ...manual(9, 2 * DAY_MS), usages: ['none', 'disk'] })],
    },
    {
      ...PLATFORM,
      name: 'ci-01',
      zone: 'cn-hangzhou-j',
      size: 'compute',
      disks: [
        disk(
          'ci-artifacts-ten-running',
          { ...essd(4_096), Description: 'A nightly job snapshots this disk once per pipeline, ten at a time.' },
          { ...manual(14, DAY_MS), running: { percents: [58, 52, 47, 41, 36, 30, 25, 19, 14, 8], durationMs: LONG_RUN_MS } },
        ),
      ],
    },
    {
      ...PLATFORM,
      name: 'image-factory',
      zone: 'cn-hangzhou-k',
      size: 'large',
      disks: [
        disk(
          'image-factory-system-group-running',
          { ...SYSTEM, ...essd(60), Conditions: ['group-snapshot-running'], Description: 'Golden images are built here.' },
          { ...manual(8, 6 * HOUR_MS), usages: ['image', 'image', 'image_disk', 'none', 'image'] },
        ),
      ],
    },
    {
      app: 'workstations',
      env: 'dev',
      team: 'platform',
      owner: 'r.kumar',
      name: 'dev-box-7',
      zone: 'cn-hangzhou-k',
      size: 'medium',
      wish: { Status: 'Stopped', HibernationConfigured: true },
      disks: [
        disk(
          'dev-box-7-home-hibernation',
          { ...essd(120, 'PL0'), Description: 'The instance hibernates at night.' },
          manual(2, 40 * DAY_MS),
        ),
      ],
    },
    { ...PLATFORM, name: 'k8s-etcd-1', zone: 'cn-hangzhou-i', size: 'large', disks: [] },
    {
      ...PLATFORM,
      name: 'k8s-etcd-2',
      zone: 'cn-hangzhou-i',
      size: 'large',
      disks: [
        { ...disk('k8s-etcd-shared', { ...essd(60, 'PL2'), MultiAttach: 'Enabled' }, manual(5, 14 * HOUR_MS)), sharedWith: ['k8s-etcd-1'] },
      ],
    },
    {
      ...PLATFORM,
      app: 'redis',
      name: 'redis-hz-1',
      zone: 'cn-hangzhou-h',
      size: 'memory',
      disks: [
        disk('redis-hz-1-aof', essd(200, 'PL2'), { ...DAILY, ...manual(2, 60 * DAY_MS) }),
        disk('redis-hz-1-rdb-1', essd(100), DAILY),
        disk('redis-hz-1-rdb-2', essd(100), DAILY),
        disk('redis-hz-1-tmp', { Category: 'cloud_essd_entry', Size: 40 }, NEVER),
      ],
    },
    {
      ...PLATFORM,
      app: 'gitlab',
      name: 'gitlab-01',
      zone: 'cn-hangzhou-k',
      size: 'large',
      disks: [
        disk('gitlab-repositories', essd(500), { ...DAILY, ...manual(26, 5 * HOUR_MS) }),
        disk('gitlab-registry', { Category: 'cloud_efficiency', Size: 2_000 }, { ...WEEKLY, ...manual(3, 34 * DAY_MS) }),
        disk('gitlab-lfs', { Category: 'cloud_ssd', Size: 300 }, WEEKLY),
        disk('gitlab-backups', { Category: 'cloud_efficiency', Size: 1_000 }, manual(6, 25 * HOUR_MS)),
      ],
    },
    {
      ...COMMERCE,
      app: 'payments',
      name: 'payments-db',
      zone: 'cn-hangzhou-i',
      size: 'memory',
      wish: { InstanceChargeType: 'PrePaid', ExpiredTime: isoMinutes(nowMs + 210 * DAY_MS), DeletionProtection: true },
      disks: [
        disk(
          'payments-db-data',
          {
            ...essd(800, 'PL3'),
            Encrypted: true,
            KMSKeyId: KMS_KEYS.healthy,
            DiskChargeType: 'PrePaid',
            ExpiredTime: isoMinutes(nowMs + 210 * DAY_MS),
          },
          { ...DAILY, ...manual(17, 4 * DAY_MS) },
        ),
        disk('payments-db-wal', { ...essd(200, 'PL2'), Encrypted: true, KMSKeyId: KMS_KEYS.healthy }, DAILY),
      ],
    },
    {
      app: 'payroll',
      env: 'prod',
      team: 'finance-it',
      owner: 'wang.fang',
      name: 'payroll-01',
      zone: 'cn-hangzhou-h',
      size: 'medium',
      disks: [
        disk(
          'payroll-data-key-deleted',
          { ...essd(100), Encrypted: true, KMSKeyId: KMS_KEYS.deleted, Description: 'Its KMS key was deleted in the last clean-up.' },
          manual(5, 64 * DAY_MS),
        ),
      ],
    },
    {
      ...WEB,
      app: 'search',
      name: 'search-01',
      zone: 'cn-hangzhou-j',
      size: 'large',
      disks: [
        disk('search-01-index', { Category: 'cloud_auto', Size: 600, ProvisionedIops: 4_000 }, { ...DAILY, running: { percents: [62] } }),
        disk('search-01-suggest', essd(80), WEEKLY),
      ],
    },
    {
      ...COMMERCE,
      app: 'inventory',
      name: '库存中心-01',
      zone: 'cn-hangzhou-i',
      size: 'large',
      wish: { HostName: 'inventory-01' },
      disks: [
        disk('库存中心-主库数据盘', essd(400, 'PL2'), { ...DAILY, ...manual(11, 26 * HOUR_MS), failed: 1 }),
        disk('库存中心-日志盘', essd(150), DAILY),
        disk('库存中心-备份盘', { Category: 'cloud_efficiency', Size: 500 }, manual(3, 15 * DAY_MS)),
      ],
    },
  ],
  loose: [
    {
      ...WEB,
      ...disk('cms-cache-never-attached', { Category: 'cloud_essd_entry', Size: 40, Status: 'Available', AttachedTime: '' }, NEVER),
    },
    {
      ...WEB,
      ...disk('cms-uploads-restore-test', { Category: 'cloud_ssd', Size: 100, Status: 'Available' }, NEVER),
      restoredFrom: 'cms-uploads',
    },
    { ...COMMERCE, ...disk('orders-db-data-before-migration', { ...essd(300, 'PL1'), Status: 'Available' }, manual(6, 48 * DAY_MS)) },
  ],
})
