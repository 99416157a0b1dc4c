import { expect, test } from 'vitest'
import { paths } from '@/lib/paths'
import { createParameter } from '@/lib/schemas/create-parameter'

const PLACE = { accountId: 'default', regionId: 'cn-hangzhou', diskId: 'd-bp18um4r4f2fve24k3pa' }

test('the address that opens the create drawer is understood by the page', () => {
  const { searchParams } = new URL(paths.createSnapshot(PLACE), 'http://localhost')
  expect(createParameter.parse(searchParams.get('create') ?? '')).toEqual(PLACE)
})

test('a place survives the way into the address and back', () => {
  expect(createParameter.parse(createParameter.serialize(PLACE))).toEqual(PLACE)
})

test.each([
  '',
  'd-1',
  'default/cn-hangzhou',
  'default/cn-hangzhou/s-1',
  'default/cn-hangzhou/d-1/x',
  'default/evil.example/d-1',
  'DEFAULT/cn-hangzhou/d-1',
])('an address that names no disk (%j) opens no drawer', (text) => {
  expect(createParameter.parse(text)).toBeNull()
})
