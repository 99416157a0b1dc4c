import { DAY_MS, HOUR_MS, isoMinutes, MINUTE_MS } from '../iso-time.ts'
import { KMS_KEYS } from '../kms-key.ts'
import { BEIJING } from '../regions.ts'
import { disk, essd, type FleetRegion } from './host.ts'
import { DAILY, LONG_RUN_MS, manual, NEVER, WEEKLY } from './past.ts'

const BILLING = { app: 'billing', env: 'prod', team: 'billing', owner: 'liu.yang' } as const
const DATA = { app: 'warehouse', env: 'prod', team: 'data-platform', owner: 'zhao.lei' } as const
const OFFICE = { app: 'office', env: 'prod', team: 'corporate-it', owner: 'sun.na' } as const

const SHARED_VOLUME = { Category: 'cloud_efficiency', Size: 400, MultiAttach: 'LegacyShared' } as const

export const beijing = (nowMs: number): FleetRegion => ({
  region: BEIJING,
  hosts: [
    {
      ...BILLING,
      name: 'billing-db',
      zone: 'cn-beijing-g',
      size: 'memory',
      disks: [
        disk('billing-db-data', essd(800, 'PL2'), { ...DAILY, ...manual(22, 30 * HOUR_MS) }),
        disk('billing-db-log', essd(200), manual(256, 26 * MINUTE_MS)),
      ],
    },
    {
      ...DATA,
      name: 'etl-night',
      zone: 'cn-beijing-h',
      size: 'large',
      wish: { Status: 'Stopping' },
      disks: [disk('etl-night-data-instance-stopping', essd(600), { ...DAILY, ...manual(3, 12 * DAY_MS) })],
    },
    {
      ...OFFICE,
      name: 'mail-01',
      zone: 'cn-beijing-h',
      size: 'medium',
      disks: [
        disk(
          'mail-archive-one-running',
          { Category: 'cloud_efficiency', Size: 2_048, UsedShare: 0.7 },
          { ...manual(10, 8 * DAY_MS), running: { percents: [23], durationMs: LONG_RUN_MS } },
        ),
        disk('mail-queue', { Category: 'cloud_ssd', Size: 60 }, WEEKLY),
      ],
    },
    {
      ...DATA,
      name: 'hadoop-01',
      zone: 'cn-beijing-k',
      size: 'localHdd',
      disks: [
        disk('hadoop-01-local-hdd', { Category: 'local_hdd_pro', Size: 7_300, Portable: false }, NEVER),
        disk('hadoop-01-landing', { Category: 'cloud_efficiency', Size: 2_000 }, WEEKLY),
        disk('hadoop-01-meta', essd(100), DAILY),
      ],
    },
    {
      ...OFFICE,
      app: 'scanning',
      name: 'scan-import',
      zone: 'cn-beijing-h',
      size: 'old',
      disks: [
        disk(
          'scan-import-data-creation-fails',
          {
            Category: 'cloud_ssd',
            Size: 200,
            Conditions: ['creation-fails'],
            Description: 'Storage reports read errors; a ticket is open.',
          },
          { ...manual(6, 19 * DAY_MS), failed: 3 },
        ),
      ],
    },
    {
      ...OFFICE,
      app: 'contracts',
      name: 'contracts-01',
      zone: 'cn-beijing-l',
      size: 'medium',
      disks: [
        disk('contracts-data-key-disabled', { ...essd(150), Encrypted: true, KMSKeyId: KMS_KEYS.disabled }, manual(4, 27 * DAY_MS)),
        disk('contracts-templates', essd(40, 'PL0'), WEEKLY),
      ],
    },
    {
      ...BILLING,
      app: 'crm',
      name: 'crm-01',
      zone: 'cn-beijing-l',
      size: 'large',
      disks: [
        disk('crm-data', essd(300), { ...DAILY, ...manual(7, 3 * DAY_MS) }),
        disk('crm-data-old-detaching', { Category: 'cloud_efficiency', Size: 300, Status: 'Detaching' }, manual(5, 33 * DAY_MS)),
      ],
    },
    {
      app: 'trial',
      env: 'test',
      team: 'sales-engineering',
      owner: 'ma.chao',
      name: 'trial-tenant',
      zone: 'cn-beijing-g',
      size: 'old',
      wish: {
        Status: 'Stopped',
        InstanceChargeType: 'PrePaid',
        ExpiredTime: isoMinutes(nowMs - 9 * DAY_MS),
        LockReasons: ['financial'],
      },
      disks: [
        disk(
          'trial-tenant-data',
          { ...essd(60), DiskChargeType: 'PrePaid', ExpiredTime: isoMinutes(nowMs - 9 * DAY_MS), LockReasons: ['financial'] },
          manual(1, 70 * DAY_MS),
        ),
      ],
    },
    {
      ...DATA,
      name: 'clickhouse-01',
      zone: 'cn-beijing-k',
      size: 'memory',
      disks: [
        disk('clickhouse-01-data-1', essd(1_024), DAILY),
        disk('clickhouse-01-data-2', essd(1_024), DAILY),
        disk('clickhouse-01-shared-volume-busy', { ...SHARED_VOLUME, Conditions: ['shared-volume-busy'] }, WEEKLY),
        disk('clickhouse-01-shared-volume-missing', { ...SHARED_VOLUME, Conditions: ['shared-volume-missing'] }, NEVER),
        disk('clickhouse-01-cold', { Category: 'cloud_efficiency', Size: 4_096, UsedShare: 0.3 }, manual(2, 21 * DAY_MS)),
      ],
    },
    {
      ...BILLING,
      app: 'invoices',
      name: '发票平台-01',
      zone: 'cn-beijing-g',
      size: 'large',
      wish: { HostName: 'invoice-01' },
      disks: [
        disk('发票平台-数据盘', essd(250, 'PL2'), { ...DAILY, ...manual(13, 2 * DAY_MS) }),
        disk('发票平台-附件盘', { Category: 'cloud_efficiency', Size: 1_000 }, { ...WEEKLY, failed: 1 }),
        disk('发票平台-测试数据盘', essd(100, 'PL0'), NEVER),
      ],
    },
    {
      ...DATA,
      app: 'kafka',
      name: 'kafka-bj-1',
      zone: 'cn-beijing-l',
      size: 'compute',
      disks: [
        disk('kafka-bj-1-log-1', essd(500), manual(4, 11 * DAY_MS)),
        disk('kafka-bj-1-log-2', essd(500), manual(4, 11 * DAY_MS)),
        disk('kafka-bj-1-log-3', essd(500), manual(4, 11 * DAY_MS)),
        disk('kafka-bj-1-log-4', essd(500), manual(3, 46 * DAY_MS)),
      ],
    },
  ],
  loose: [
    {
      ...DATA,
      app: 'cache',
      ...disk(
        'cache-spare',
        { Category: 'cloud_efficiency', Size: 100, ZoneId: 'cn-beijing-g', Status: 'Available', AttachedTime: '' },
        NEVER,
      ),
    },
    { ...BILLING, app: 'crm', ...disk('crm-data-new', { ...essd(500), Status: 'Attaching' }, NEVER) },
    { ...OFFICE, ...disk('fileserver-retired', { Category: 'cloud', Size: 500, Status: 'Available' }, manual(9, 150 * DAY_MS)) },
  ],
})
