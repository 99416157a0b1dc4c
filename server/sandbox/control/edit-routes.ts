import {
  addDisk,
  addInstance,
  addSnapshot,
  changeAccount,
  changeDisk,
  changeInstance,
  changeSnapshot,
  removeDisk,
  removeInstance,
} from '../world/edit-world.ts'
import { worldNowMs } from '../world/world.ts'
import { type ControlAnswer, createdAnswer, errorAnswer, okAnswer } from './control-answer.ts'
import { inWorld } from './in-world.ts'
import type { Route } from './route.ts'

/** Editing what is in a world: things that in ECS happen by other APIs than snapshots. */
export const EDIT_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    pattern: ['worlds', ':key', 'disks'],
    answer: inWorld(({ world }, { body }) => added(addDisk(world, body, worldNowMs(world)))),
  },
  {
    method: 'PATCH',
    pattern: ['worlds', ':key', 'disks', ':id'],
    answer: inWorld(({ world }, { path, body }) => changed(changeDisk(world, path.id ?? '', body))),
  },
  {
    method: 'DELETE',
    pattern: ['worlds', ':key', 'disks', ':id'],
    answer: inWorld(({ world }, { path }) => changed(removeDisk(world, path.id ?? ''))),
  },
  {
    method: 'POST',
    pattern: ['worlds', ':key', 'instances'],
    answer: inWorld(({ world }, { body }) => added(addInstance(world, body, worldNowMs(world)))),
  },
  {
    method: 'PATCH',
    pattern: ['worlds', ':key', 'instances', ':id'],
    answer: inWorld(({ world }, { path, body }) => changed(changeInstance(world, path.id ?? '', body))),
  },
  {
    method: 'DELETE',
    pattern: ['worlds', ':key', 'instances', ':id'],
    answer: inWorld(({ world }, { path }) => changed(removeInstance(world, path.id ?? ''))),
  },
  {
    method: 'POST',
    pattern: ['worlds', ':key', 'snapshots'],
    answer: inWorld(({ world }, { body }) => added(addSnapshot(world, body, worldNowMs(world)))),
  },
  {
    method: 'PATCH',
    pattern: ['worlds', ':key', 'snapshots', ':id'],
    answer: inWorld(({ world }, { path, body }) => changed(changeSnapshot(world, path.id ?? '', body))),
  },
  {
    method: 'PATCH',
    pattern: ['worlds', ':key', 'account'],
    answer: inWorld(({ world }, { body }) => changed(changeAccount(world, body))),
  },
]

type Edited = { ok: true; value: unknown } | { ok: false; message: string }

const added = (edited: Edited): ControlAnswer => (edited.ok ? createdAnswer(edited.value) : errorAnswer(400, edited.message))

const changed = (edited: Edited): ControlAnswer => (edited.ok ? okAnswer(edited.value) : errorAnswer(400, edited.message))
