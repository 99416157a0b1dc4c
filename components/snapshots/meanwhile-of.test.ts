import { expect, test } from 'vitest'
import { type MeanwhileFacts, meanwhileOf } from '@/components/snapshots/meanwhile-of'

const DATA_DISK: MeanwhileFacts = { instanceName: 'orders-db', isAttached: true, diskType: 'data', hasExpired: false }
const told = (facts: Partial<MeanwhileFacts> = {}) => meanwhileOf({ ...DATA_DISK, ...facts })

test('while a snapshot of an attached data disk is made: leave its instance and its size alone, expect it slower, nothing new is included', () => {
  expect(told()).toEqual(['instance', 'resize', 'slower', 'written'])
})

test('no image can be made yet from a system disk, nor from a disk whose kind is not known', () => {
  expect(told({ diskType: 'system' })).toContain('image')
  expect(told({ diskType: null })).toContain('image')
})

test('an instance whose name is not known is to be left alone all the same', () => {
  expect(told({ instanceName: null })[0]).toBe('someInstance')
})

test('a disk attached to nothing has no instance to leave alone and nobody who waits for it', () => {
  expect(told({ isAttached: false, instanceName: null })).toEqual(['resize', 'written'])
})

test('an expired disk takes an unfinished snapshot with it', () => {
  expect(told({ hasExpired: true }).at(-1)).toBe('release')
})
