import type { DiskCategory } from '../../../lib/ecs/contract.ts'
import type { Disk, PerformanceLevel } from '../world/disk.ts'

/** Published formulas: a base and an amount per GiB, up to a ceiling. IOPS, and throughput in MB/s. */
type Formula = {
  iops: readonly [base: number, perGiB: number, max: number]
  throughput: readonly [base: number, perGiB: number, max: number]
}

/** What the disk can do, as DescribeDisks answers it: reads and writes are the same here. */
export const diskPerformance = (disk: Pick<Disk, 'Category' | 'PerformanceLevel' | 'Size' | 'ProvisionedIops'>): Record<string, number> => {
  const formula = disk.Category === 'cloud_essd' ? BY_LEVEL[disk.PerformanceLevel] : BY_CATEGORY[disk.Category]
  const iops = amountOf(formula.iops, disk.Size) + disk.ProvisionedIops
  const throughput = amountOf(formula.throughput, disk.Size)
  return { IOPS: iops, IOPSRead: iops, IOPSWrite: iops, Throughput: throughput, ThroughputRead: throughput, ThroughputWrite: throughput }
}

const PL1: Formula = { iops: [1_800, 50, 50_000], throughput: [120, 0.5, 350] }

const BY_LEVEL: Readonly<Record<PerformanceLevel, Formula>> = {
  '': PL1,
  PL0: { iops: [1_800, 12, 10_000], throughput: [100, 0.25, 180] },
  PL1,
  PL2: { iops: [1_800, 50, 100_000], throughput: [120, 0.5, 750] },
  PL3: { iops: [1_800, 50, 1_000_000], throughput: [120, 0.5, 4_000] },
}

const LOCAL_SSD: Formula = { iops: [240_000, 0, 240_000], throughput: [3_000, 0, 3_000] }
const LOCAL_HDD: Formula = { iops: [300, 0, 300], throughput: [190, 0, 190] }

const BY_CATEGORY: Readonly<Record<DiskCategory, Formula>> = {
  cloud_essd: PL1,
  cloud_auto: PL1,
  cloud_regional_disk_auto: PL1,
  cloud_essd_entry: { iops: [1_800, 8, 6_000], throughput: [100, 0.15, 150] },
  cloud_ssd: { iops: [1_800, 30, 25_000], throughput: [120, 0.5, 300] },
  cloud_efficiency: { iops: [1_800, 8, 5_000], throughput: [100, 0.15, 140] },
  cloud: { iops: [300, 0, 300], throughput: [40, 0, 40] },
  local_ssd_pro: LOCAL_SSD,
  local_hdd_pro: LOCAL_HDD,
  ephemeral: LOCAL_HDD,
  ephemeral_ssd: LOCAL_SSD,
  elastic_ephemeral_disk_standard: { iops: [0, 20, 100_000], throughput: [0, 0.16, 1_000] },
  elastic_ephemeral_disk_premium: { iops: [0, 300, 1_000_000], throughput: [0, 1.6, 4_000] },
}

const amountOf = ([base, perGiB, max]: Formula['iops'], sizeGiB: number): number => Math.floor(Math.min(base + perGiB * sizeGiB, max))
