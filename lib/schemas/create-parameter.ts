import { createParser } from 'nuqs/server'
import { ACCOUNT_ID, DISK_ID, OPERATION_ID, REGION_ID } from '@/lib/schemas/place-shapes'
import type { DiskPlace } from '@/lib/schemas/places'

/** `account/region/diskId` in one word. */
export const toPlaceText = ({ accountId, regionId, diskId }: DiskPlace): string => [accountId, regionId, diskId].join('/')

/** `?retryOf=id`: what the drawer makes tries that operation again. */
export const retryParameter = createParser<string>({
  parse: (text) => (OPERATION_ID.test(text) ? text : null),
  serialize: (id) => id,
})

/** `?create=account/region/diskId`: the create drawer is open for this disk. Anything else is as if it were not there. */
export const createParameter = createParser<DiskPlace>({
  parse: (text) => {
    const [accountId = '', regionId = '', diskId = '', ...rest] = text.split('/')
    const isPlace = rest.length === 0 && ACCOUNT_ID.test(accountId) && REGION_ID.test(regionId) && DISK_ID.test(diskId)
    return isPlace ? { accountId, regionId, diskId } : null
  },
  serialize: toPlaceText,
  eq: (one, other) => toPlaceText(one) === toPlaceText(other),
})
