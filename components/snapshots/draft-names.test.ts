import { expect, test } from 'vitest'
import { draftNameOf, dropDraftsOfOthers } from '@/components/snapshots/draft-names'

const PLACE = { accountId: 'default', regionId: 'cn-hangzhou', diskId: 'd-1' }

const storeWith = (...names: string[]) => ({
  names,
  get length() {
    return names.length
  },
  key: (index: number) => names[index] ?? null,
  removeItem: (name: string) => void names.splice(names.indexOf(name), 1),
})

test('what another person has typed in this tab goes, everything else stays', () => {
  const [mine, theirs] = [draftNameOf({ ...PLACE, personId: 'p-1' }), draftNameOf({ ...PLACE, personId: 'p-2' })]
  const store = storeWith(theirs, mine, draftNameOf({ ...PLACE, personId: 'p-11' }), 'something else')

  dropDraftsOfOthers(store, 'p-1')

  expect(store.names).toEqual([mine, 'something else'])
})

test('a storage that is forbidden does no harm', () => {
  const forbidden = {
    ...storeWith('create-snapshot/p-2/x'),
    removeItem: () => {
      throw new DOMException('denied')
    },
  }

  expect(() => dropDraftsOfOthers(forbidden, 'p-1')).not.toThrow()
})
