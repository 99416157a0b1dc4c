import { DAY_MS, HOUR_MS, isoSeconds, MINUTE_MS } from '../iso-time.ts'
import { SINGAPORE } from '../regions.ts'
import { disk, essd, type FleetRegion, SYSTEM } from './host.ts'
import { DAILY, manual, NEVER, WEEKLY } from './past.ts'

const MACHINE_LEARNING = { app: 'ml-training', env: 'prod', team: 'ml', owner: 'tan.mei' } as const
const COMMUNITY = { app: 'community', env: 'prod', team: 'apac-web', owner: 'nur.aisyah' } as const
const LEDGER = { app: 'ledger', env: 'prod', team: 'treasury', owner: 'lim.boon' } as const

export const singapore = (nowMs: number): FleetRegion => ({
  region: SINGAPORE,
  hosts: [
    {
      ...MACHINE_LEARNING,
      name: 'gpu-07',
      zone: 'ap-southeast-1b',
      size: 'gpu',
      disks: [
        disk('ml-scratch-local-ssd', { Category: 'local_ssd_pro', Size: 1_788, Portable: false }, NEVER),
        disk('ml-models', essd(1_024), { ...WEEKLY, ...manual(21, 20 * HOUR_MS) }),
        disk('ml-datasets', { Category: 'cloud_auto', Size: 6_000, UsedShare: 0.85 }, manual(3, 38 * DAY_MS)),
      ],
    },
    {
      ...MACHINE_LEARNING,
      app: 'spark',
      name: 'spark-05',
      zone: 'ap-southeast-1a',
      size: 'compute',
      disks: [
        disk('spark-shuffle-elastic-ephemeral', { Category: 'elastic_ephemeral_disk_standard', Size: 512 }, NEVER),
        disk('spark-history', essd(60, 'PL0'), WEEKLY),
      ],
    },
    {
      ...MACHINE_LEARNING,
      app: 'render',
      name: 'render-03',
      zone: 'ap-southeast-1a',
      size: 'localSsd',
      disks: [
        disk('render-scratch-elastic-ephemeral-premium', { Category: 'elastic_ephemeral_disk_premium', Size: 256 }, NEVER),
        disk('render-assets', { Category: 'cloud_efficiency', Size: 1_200 }, manual(5, 4 * DAY_MS)),
      ],
    },
    {
      ...COMMUNITY,
      name: 'forum-01',
      zone: 'ap-southeast-1c',
      size: 'medium',
      disks: [
        disk(
          'forum-attachments-security-locked',
          { ...essd(250), LockReasons: ['security'], Description: 'Locked after the abuse report of last week.' },
          manual(9, 8 * DAY_MS),
        ),
        disk('forum-db', essd(120), { ...DAILY, ...manual(4, 30 * HOUR_MS) }),
      ],
    },
    {
      ...COMMUNITY,
      app: 'media',
      name: 'media-archive',
      zone: 'ap-southeast-1c',
      size: 'large',
      disks: [
        disk(
          'media-archive-transferring',
          { Category: 'cloud_efficiency', Size: 3_000, Conditions: ['transferring'], Description: 'Moves to another zone.' },
          manual(6, 24 * DAY_MS),
        ),
        disk('media-thumbnails', { Category: 'cloud_ssd', Size: 400 }, { ...WEEKLY, failed: 1 }),
      ],
    },
    {
      ...LEDGER,
      name: 'ledger-01',
      zone: 'ap-southeast-1a',
      size: 'memory',
      disks: [
        disk(
          'ledger-dr-encrypted-copy-running',
          {
            ...essd(500, 'PL2'),
            Encrypted: true,
            Conditions: ['encrypted-copy-unfinished'],
            Description: 'Copied to eu-central-1 for disaster recovery.',
          },
          { ...DAILY, ...manual(18, 50 * MINUTE_MS) },
        ),
        disk('ledger-journal', { ...essd(200, 'PL3'), Encrypted: true }, { ...DAILY, ...manual(6, 7 * HOUR_MS) }),
      ],
    },
    {
      app: 'build',
      env: 'dev',
      team: 'platform',
      owner: 'r.kumar',
      name: 'build-agent-12',
      zone: 'ap-southeast-1b',
      size: 'compute',
      wish: { Status: 'Pending' },
      disks: [disk('build-agent-12-system-instance-pending', { ...SYSTEM, ...essd(200, 'PL0') }, NEVER)],
    },
    {
      ...COMMUNITY,
      app: 'mongo',
      name: 'mongo-sg-1',
      zone: 'ap-southeast-1b',
      size: 'memory',
      disks: [
        disk('mongo-sg-1-data', essd(600, 'PL2'), { ...DAILY, ...manual(10, 2 * DAY_MS) }),
        disk('mongo-sg-1-journal', essd(100), DAILY),
        disk('mongo-sg-1-oplog', essd(100), DAILY),
        disk('mongo-sg-1-dump', { Category: 'cloud_efficiency', Size: 900 }, manual(3, 29 * DAY_MS)),
      ],
    },
    {
      ...LEDGER,
      app: 'settlement',
      env: 'staging',
      name: 'settlement-stg',
      zone: 'ap-southeast-1c',
      size: 'large',
      wish: { Status: 'Stopped' },
      disks: [
        disk('settlement-stg-data', essd(200), manual(4, 18 * DAY_MS)),
        disk('settlement-stg-log', essd(80, 'PL0'), NEVER),
        disk('settlement-stg-import', { Category: 'cloud_essd_entry', Size: 120 }, manual(2, 75 * DAY_MS)),
      ],
    },
  ],
  loose: [
    {
      ...COMMUNITY,
      ...disk(
        'stray-data-instance-gone',
        {
          ...essd(80),
          Attachments: [{ InstanceId: 'i-t4n8released2host04k', Device: '/dev/xvdb', AttachedTime: isoSeconds(nowMs - 390 * DAY_MS) }],
          Description: 'Says that it hangs on an instance that was released.',
        },
        manual(2, 110 * DAY_MS),
      ),
    },
    {
      ...MACHINE_LEARNING,
      ...disk('ml-experiments-2024', { Category: 'cloud_efficiency', Size: 800, Status: 'Available' }, manual(4, 310 * DAY_MS)),
    },
    {
      ...MACHINE_LEARNING,
      ...disk('ml-experiments-attaching', { Category: 'cloud_efficiency', Size: 800, Status: 'Attaching' }, NEVER),
    },
  ],
})
