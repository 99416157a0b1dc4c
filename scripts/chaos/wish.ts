import { randomUUID } from 'node:crypto'
import { FAULT_CASES, type FaultCase } from './fault-cases.ts'
import type { Random } from './random.ts'

/** One intent of an operator, on a disk of its own, with what shall go wrong. */
export type Wish = {
  submitKey: string
  accountId: string
  regionId: string
  diskId: string
  snapshotName: string
  retentionDays: number | null
  tags: readonly { key: string; value: string }[]
  fault: FaultCase
  /** What the operator does besides: sends it twice at once, goes away at a lost answer, takes it back. */
  habit: 'patient' | 'double-click' | 'goes-away' | 'takes-back'
}

export type DiskPlace = Pick<Wish, 'accountId' | 'regionId' | 'diskId'>

/** Faults come in turn, so that every kind is met. */
export const faultInTurn = (number: number): FaultCase => FAULT_CASES[number % FAULT_CASES.length] ?? FAULT_CASES[0]

export type WishOptions = { number: number; random: Random; fault: FaultCase }

/** A wish for this disk, sent by an operator with a habit of their own. */
export const wishFor = (place: DiskPlace, { number, random, fault }: WishOptions): Wish => ({
  ...place,
  submitKey: randomUUID(),
  snapshotName: `chaos-${number}`,
  retentionDays: random.pick([null, 1, 30]),
  tags: [{ key: 'number', value: String(number) }],
  fault,
  habit: habitOf(fault, random),
})

const habitOf = ({ mayBeTakenBack }: FaultCase, random: Random): Wish['habit'] => {
  if (mayBeTakenBack && random.chance(50)) return 'takes-back'
  if (random.chance(10)) return 'double-click'
  return random.chance(15) ? 'goes-away' : 'patient'
}
