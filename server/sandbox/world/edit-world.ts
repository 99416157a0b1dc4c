import type { z } from 'zod'
import type { Account } from './account.ts'
import type { Disk } from './disk.ts'
import { accountEdit } from './edit/account-edit.ts'
import { addDiskTo, changeDiskIn, diskEdit } from './edit/disk-edit.ts'
import type { EditResult } from './edit/edit-result.ts'
import { addInstanceTo, changeInstanceIn, instanceEdit } from './edit/instance-edit.ts'
import { addSnapshotTo, changeSnapshotIn, snapshotEdit } from './edit/snapshot-edit.ts'
import type { Instance } from './instance.ts'
import { own } from './own.ts'
import type { Snapshot } from './snapshot.ts'
import type { World } from './world.ts'

/*
 * The world as a person or a test arranges it, past all rules of ECS. Every `partial` is checked here;
 * an empty one makes a plain, healthy thing. What has no `nowMs` happens at the world's own time.
 */

export const addDisk = (world: World, partial: unknown, nowMs: number): EditResult<Disk> =>
  checked(diskEdit, partial, (edit) => addDiskTo(world, edit, nowMs))

export const changeDisk = (world: World, diskId: string, partial: unknown): EditResult<Disk> =>
  existing(own(world.disks, diskId), `disk ${diskId}`, (disk) => checked(diskEdit, partial, (edit) => changeDiskIn(world, disk, edit)))

/** The disk is released; its snapshots stay, as in ECS. */
export const removeDisk = (world: World, diskId: string): EditResult<Disk> =>
  existing(own(world.disks, diskId), `disk ${diskId}`, (disk) => {
    delete world.disks[diskId]
    return { ok: true, value: disk }
  })

export const addInstance = (world: World, partial: unknown, nowMs: number): EditResult<Instance> =>
  checked(instanceEdit, partial, (edit) => addInstanceTo(world, edit, nowMs))

export const changeInstance = (world: World, instanceId: string, partial: unknown): EditResult<Instance> =>
  existing(own(world.instances, instanceId), `instance ${instanceId}`, (instance) =>
    checked(instanceEdit, partial, (edit) => changeInstanceIn(world, instance, edit)),
  )

/** The instance is gone, while its disks still say that they hang on it. */
export const removeInstance = (world: World, instanceId: string): EditResult<Instance> =>
  existing(own(world.instances, instanceId), `instance ${instanceId}`, (instance) => {
    delete world.instances[instanceId]
    return { ok: true, value: instance }
  })

export const addSnapshot = (world: World, partial: unknown, nowMs: number): EditResult<Snapshot> =>
  checked(snapshotEdit, partial, (edit) => addSnapshotTo(world, edit, nowMs))

export const changeSnapshot = (world: World, snapshotId: string, partial: unknown): EditResult<Snapshot> =>
  existing(own(world.snapshots, snapshotId), `snapshot ${snapshotId}`, (snapshot) =>
    checked(snapshotEdit, partial, (edit) => changeSnapshotIn(world, snapshot, edit)),
  )

export const changeAccount = (world: World, partial: unknown): EditResult<Account> =>
  checked(accountEdit, partial, (edit) => ({ ok: true, value: Object.assign(world.account, edit) }))

/** ECS does not say how long it remembers a ClientToken: this is the moment at which it has forgotten them all. */
export const forgetClientTokens = (world: World): void => {
  world.clientTokens = {}
}

const checked = <Edit, Thing>(schema: z.ZodType<Edit>, partial: unknown, then: (edit: Edit) => EditResult<Thing>): EditResult<Thing> => {
  const parsed = schema.safeParse(partial)
  if (parsed.success) return then(parsed.data)
  const issues = parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message].filter((part) => part !== '').join(': '))
  return { ok: false, message: issues.join('; ') }
}

const existing = <Thing>(thing: Thing | undefined, named: string, then: (thing: Thing) => EditResult<Thing>): EditResult<Thing> =>
  thing === undefined ? { ok: false, message: `There is no ${named}.` } : then(thing)
