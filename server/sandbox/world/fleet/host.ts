import type { Disk } from '../disk.ts'
import type { Instance } from '../instance.ts'
import type { Region } from '../regions.ts'
import type { Past } from './past.ts'

/** One server of the fleet and what hangs on it. It gets a system disk `<name>-system` unless it brings one along. */
export type Host = Owner & {
  name: string
  zone: string
  size: keyof typeof SIZES
  wish?: Partial<Instance>
  disks: readonly FleetDisk[]
}

/** What is special about a disk, and the snapshots that it has behind it. */
export type FleetDisk = {
  wish: Partial<Disk> & { DiskName: string }
  past: Past
  /** Other hosts of the region, planted before this one, on which it hangs too. */
  sharedWith?: readonly string[]
  /** The disk, planted before this one, from a snapshot of which it was made. */
  restoredFrom?: string
}

/** To whom a thing belongs: its tags and its resource group follow from it. */
export type Owner = { app: string; env: 'prod' | 'staging' | 'dev' | 'test'; team: string; owner: string }

export type FleetRegion = {
  region: Region
  hosts: readonly Host[]
  /** Disks that hang on none of the hosts. */
  loose: readonly (FleetDisk & Owner)[]
}

export const disk = (name: string, wish: Partial<Disk>, past: Past = {}): FleetDisk => ({ wish: { DiskName: name, ...wish }, past })

export const essd = (Size: number, PerformanceLevel: 'PL0' | 'PL1' | 'PL2' | 'PL3' = 'PL1'): Partial<Disk> => ({
  Category: 'cloud_essd',
  PerformanceLevel,
  Size,
})

export const SYSTEM: Partial<Disk> = { Type: 'system' }

export const SIZES = {
  old: { InstanceType: 'ecs.n4.large', Cpu: 2, Memory: 4_096 },
  medium: { InstanceType: 'ecs.g7.large', Cpu: 2, Memory: 8_192 },
  large: { InstanceType: 'ecs.g7.2xlarge', Cpu: 8, Memory: 32_768 },
  memory: { InstanceType: 'ecs.r7.4xlarge', Cpu: 16, Memory: 131_072 },
  compute: { InstanceType: 'ecs.c7.4xlarge', Cpu: 16, Memory: 32_768 },
  gpu: { InstanceType: 'ecs.gn7i-c8g1.2xlarge', Cpu: 8, Memory: 30_720 },
  localSsd: { InstanceType: 'ecs.i3.2xlarge', Cpu: 8, Memory: 65_536 },
  localHdd: { InstanceType: 'ecs.d2s.5xlarge', Cpu: 20, Memory: 90_112 },
} as const
