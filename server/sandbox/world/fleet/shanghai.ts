import { DAY_MS, HOUR_MS, isoMinutes } from '../iso-time.ts'
import { KMS_KEYS } from '../kms-key.ts'
import { SHANGHAI } from '../regions.ts'
import { disk, essd, type FleetRegion, SYSTEM } from './host.ts'
import { DAILY, manual, NEVER, WEEKLY } from './past.ts'

const REPORTING = { app: 'reporting', env: 'prod', team: 'data-platform', owner: 'zhao.lei' } as const
const RETAIL = { app: 'retail', env: 'prod', team: 'stores', owner: 'huang.ting' } as const
const ACCESS = { app: 'access', env: 'prod', team: 'security', owner: 'xu.peng' } as const

export const shanghai = (nowMs: number): FleetRegion => ({
  region: SHANGHAI,
  hosts: [
    {
      ...REPORTING,
      name: 'report-etl',
      zone: 'cn-shanghai-l',
      size: 'large',
      disks: [
        disk('report-etl-data', { Category: 'cloud_ssd', Size: 300 }, manual(231, 6 * HOUR_MS)),
        disk('report-etl-cache', essd(100, 'PL0'), NEVER),
      ],
    },
    {
      ...ACCESS,
      name: 'jump',
      zone: 'cn-shanghai-l',
      size: 'medium',
      wish: { PublicIpAddresses: ['47.103.28.194'] },
      disks: [disk('jump-system', { ...SYSTEM, ...essd(20, 'PL0') }, manual(3, DAY_MS))],
    },
    {
      ...RETAIL,
      app: 'cache',
      name: 'legacy-cache',
      zone: 'cn-shanghai-g',
      size: 'old',
      disks: [
        disk('legacy-cache-ephemeral', { Category: 'ephemeral', Size: 500, Portable: false }, NEVER),
        disk('legacy-cache-ephemeral-ssd', { Category: 'ephemeral_ssd', Size: 400, Portable: false }, NEVER),
      ],
    },
    {
      ...ACCESS,
      app: 'sftp',
      name: 'partner-sftp',
      zone: 'cn-shanghai-g',
      size: 'medium',
      wish: { InstanceChargeType: 'PrePaid', ExpiredTime: isoMinutes(nowMs - 2 * DAY_MS) },
      disks: [
        disk(
          'partner-sftp-data-expired',
          {
            ...essd(250),
            DiskChargeType: 'PrePaid',
            ExpiredTime: isoMinutes(nowMs - 2 * DAY_MS),
            Description: 'Expired two days ago; not locked yet.',
          },
          manual(8, 5 * DAY_MS),
        ),
      ],
    },
    { ...RETAIL, app: 'quorum', name: 'quorum-a', zone: 'cn-shanghai-g', size: 'old', disks: [] },
    {
      ...RETAIL,
      app: 'quorum',
      name: 'quorum-b',
      zone: 'cn-shanghai-g',
      size: 'old',
      disks: [
        {
          ...disk(
            'shared-quorum-volume',
            { Category: 'cloud_ssd', Size: 100, MultiAttach: 'LegacyShared', Conditions: ['shared-volume-busy'] },
            manual(2, 90 * DAY_MS),
          ),
          sharedWith: ['quorum-a'],
        },
        {
          ...disk(
            'shared-quorum-old',
            { Category: 'cloud_efficiency', Size: 100, MultiAttach: 'LegacyShared', Conditions: ['shared-volume-missing'] },
            NEVER,
          ),
          sharedWith: ['quorum-a'],
        },
      ],
    },
    {
      app: 'claims',
      env: 'prod',
      team: 'insurance',
      owner: 'gao.yuan',
      name: 'claims-01',
      zone: 'cn-shanghai-m',
      size: 'large',
      disks: [
        disk('claims-data-key-untagged', { ...essd(400), Encrypted: true, KMSKeyId: KMS_KEYS.withoutEcsTag }, manual(11, 17 * DAY_MS)),
        disk('claims-scans', { Category: 'cloud_auto', Size: 1_500, Encrypted: true, KMSKeyId: KMS_KEYS.healthy }, DAILY),
      ],
    },
    {
      ...RETAIL,
      name: 'store-042',
      zone: 'cn-shanghai-n',
      size: 'medium',
      disks: [
        disk(
          'store-042-cloudbox',
          { ...essd(200), Conditions: ['in-cloudbox'], Description: 'Lives in the CloudBox of store 42.' },
          manual(5, 7 * DAY_MS),
        ),
      ],
    },
    {
      app: 'storefront',
      env: 'staging',
      team: 'web',
      owner: 'chen.jie',
      name: 'canary-web',
      zone: 'cn-shanghai-m',
      size: 'medium',
      wish: { Status: 'Starting' },
      disks: [disk('canary-web-assets-instance-starting', essd(80), WEEKLY)],
    },
    {
      ...REPORTING,
      app: 'iot',
      name: 'iot-ingest',
      zone: 'cn-shanghai-n',
      size: 'compute',
      disks: [
        disk('iot-ingest-data', { Category: 'cloud_auto', Size: 1_024, BurstingEnabled: true }, { ...DAILY, ...manual(6, 3 * DAY_MS) }),
        disk('iot-ingest-log-quota-full', essd(120), manual(256, 2 * HOUR_MS)),
      ],
    },
    {
      ...REPORTING,
      app: 'elastic',
      name: 'elastic-sh-1',
      zone: 'cn-shanghai-n',
      size: 'memory',
      disks: [
        disk('elastic-sh-1-data-1', essd(700), { ...DAILY, failed: 1 }),
        disk('elastic-sh-1-data-2', essd(700), DAILY),
        disk('elastic-sh-1-data-3', essd(700), DAILY),
        disk('elastic-sh-1-data-4', essd(700), DAILY),
        disk('elastic-sh-1-snapshots', { Category: 'cloud_efficiency', Size: 2_000 }, manual(4, 6 * DAY_MS)),
      ],
    },
    {
      ...RETAIL,
      app: 'members',
      name: '会员系统-01',
      zone: 'cn-shanghai-m',
      size: 'large',
      wish: { HostName: 'members-01' },
      disks: [
        disk('会员系统-数据盘', essd(350, 'PL2'), { ...DAILY, ...manual(15, DAY_MS) }),
        disk('会员系统-从库数据盘', essd(350), DAILY),
        disk('会员系统-归档盘', { Category: 'cloud_efficiency', Size: 800 }, manual(7, 13 * DAY_MS)),
      ],
    },
  ],
  loose: [
    { ...RETAIL, ...disk('pos-import-2025', { Category: 'cloud_ssd', Size: 150, Status: 'Available' }, manual(3, 96 * DAY_MS)) },
    { ...REPORTING, ...disk('report-etl-data-creating', { Category: 'cloud_ssd', Size: 300, Status: 'Creating' }, NEVER) },
  ],
})
