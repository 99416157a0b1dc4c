import { DAY_MS, HOUR_MS, isoMinutes, isoSeconds, MINUTE_MS } from '../iso-time.ts'
import { KMS_KEYS } from '../kms-key.ts'
import { FRANKFURT } from '../regions.ts'
import { disk, essd, type FleetRegion, SYSTEM } from './host.ts'
import { DAILY, manual, NEVER, WEEKLY } from './past.ts'

const PEOPLE = { app: 'hr-portal', env: 'prod', team: 'people', owner: 'anna.schmidt' } as const
const CORE = { app: 'core', env: 'prod', team: 'eu-platform', owner: 'j.novak' } as const
const RISK = { app: 'risk', env: 'prod', team: 'risk', owner: 'm.keller' } as const

export const frankfurt = (nowMs: number): FleetRegion => ({
  region: FRANKFURT,
  hosts: [
    {
      ...PEOPLE,
      name: 'hr-portal',
      zone: 'eu-central-1a',
      size: 'medium',
      wish: { LockReasons: ['security'] },
      disks: [
        disk('hr-portal-system-security-locked', { ...SYSTEM, ...essd(40, 'PL0') }, WEEKLY),
        disk('hr-portal-data', { Category: 'cloud_essd_entry', Size: 80 }, manual(7, 31 * DAY_MS)),
      ],
    },
    {
      app: 'medical-records',
      env: 'prod',
      team: 'health',
      owner: 'e.rossi',
      name: 'medical-01',
      zone: 'eu-central-1a',
      size: 'large',
      disks: [
        disk('medical-data-kms-denied', { ...essd(300), Encrypted: true, KMSKeyId: KMS_KEYS.closedToEcs }, manual(9, 22 * DAY_MS)),
        disk('medical-images', { Category: 'cloud_auto', Size: 2_500, Encrypted: true }, { ...DAILY, ...manual(3, 10 * DAY_MS) }),
      ],
    },
    {
      ...CORE,
      app: 'nas',
      name: 'nas-gateway',
      zone: 'eu-central-1b',
      size: 'large',
      disks: [
        disk(
          'nas-gateway-data-invalid-status',
          { ...essd(1_000), Conditions: ['invalid-status'], Description: 'Its state has been inconsistent since the last failover.' },
          manual(12, 16 * DAY_MS),
        ),
        disk('nas-gateway-cache', essd(200, 'PL2'), NEVER),
      ],
    },
    {
      ...RISK,
      app: 'kyc',
      name: 'kyc-01',
      zone: 'eu-central-1b',
      size: 'medium',
      wish: { Status: 'Stopped', Description: 'Never started yet.' },
      disks: [
        disk(
          'kyc-archive-never-used',
          { ...essd(150), Conditions: ['never-used'], UsedShare: 0, CreationTime: isoSeconds(nowMs - 3 * DAY_MS) },
          NEVER,
        ),
      ],
    },
    {
      app: 'qa',
      env: 'test',
      team: 'eu-platform',
      owner: 'j.novak',
      name: 'qa-01',
      zone: 'eu-central-1c',
      size: 'medium',
      wish: { Status: 'Stopped' },
      disks: [disk('qa-01-system-reiniting', { ...SYSTEM, ...essd(40), Status: 'ReIniting' }, manual(2, 6 * DAY_MS))],
    },
    {
      ...CORE,
      app: 'wiki',
      name: 'wiki-01',
      zone: 'eu-central-1c',
      size: 'medium',
      disks: [
        disk('wiki-data', { Category: 'cloud_ssd', Size: 80 }, { ...WEEKLY, ...manual(5, 9 * HOUR_MS) }),
        disk('wiki-backup', { Category: 'cloud_efficiency', Size: 200 }, manual(2, 52 * DAY_MS)),
      ],
    },
    {
      ...RISK,
      name: 'risk-engine',
      zone: 'eu-central-1a',
      size: 'compute',
      disks: [
        disk('risk-engine-data', essd(400, 'PL2'), manual(244, 80 * MINUTE_MS)),
        disk('risk-engine-models', essd(120), { ...WEEKLY, ...manual(4, 28 * HOUR_MS) }),
      ],
    },
    {
      ...CORE,
      app: 'sap',
      name: 'sap-hana',
      zone: 'eu-central-1a',
      size: 'memory',
      disks: [
        disk('sap-hana-regional', { Category: 'cloud_regional_disk_auto', Size: 1_024 }, { ...DAILY, ...manual(8, 18 * HOUR_MS) }),
        disk('sap-hana-shared', essd(512), DAILY),
        disk('sap-hana-log', essd(256, 'PL3'), DAILY),
      ],
    },
    {
      ...CORE,
      app: 'postgres',
      name: 'postgres-eu-1',
      zone: 'eu-central-1b',
      size: 'memory',
      disks: [
        disk('postgres-eu-1-data', essd(900, 'PL2'), { ...DAILY, ...manual(12, 2 * DAY_MS) }),
        disk('postgres-eu-1-wal', essd(200, 'PL2'), DAILY),
        disk('postgres-eu-1-archive', { Category: 'cloud_efficiency', Size: 1_500 }, { ...WEEKLY, failed: 2 }),
        disk('postgres-eu-1-restore', essd(900), NEVER),
      ],
    },
    {
      ...PEOPLE,
      app: 'intranet',
      name: 'intranet-01',
      zone: 'eu-central-1c',
      size: 'medium',
      disks: [disk('intranet-data', essd(120), { ...DAILY, ...manual(3, 11 * DAY_MS) }), disk('intranet-search', essd(60, 'PL0'), WEEKLY)],
    },
  ],
  loose: [
    {
      ...CORE,
      app: 'wiki',
      ...disk('wiki-data-new', { ...essd(120), Status: 'Creating', CreationTime: isoSeconds(nowMs - MINUTE_MS) }, NEVER),
    },
    {
      ...CORE,
      ...disk(
        'migration-buffer-in-arrears',
        {
          ...essd(2_000, 'PL0'),
          Status: 'Available',
          DiskChargeType: 'PrePaid',
          ExpiredTime: isoMinutes(nowMs - 20 * DAY_MS),
          LockReasons: ['financial'],
        },
        manual(1, 41 * DAY_MS),
      ),
    },
  ],
})
