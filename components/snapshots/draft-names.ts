import type { DiskPlace } from '@/lib/schemas/places'

/** Whose draft it is, and of which disk: nobody finds what another person has typed in the same tab. */
export type DraftPlace = DiskPlace & { personId: string }

const PREFIX = 'create-snapshot/'

export const draftNameOf = ({ personId, accountId, regionId, diskId }: DraftPlace): string =>
  `${PREFIX}${personId}/${accountId}/${regionId}/${diskId}`

/** Drops what somebody else has left in this tab. */
export const dropDraftsOfOthers = (store: Pick<Storage, 'length' | 'key' | 'removeItem'>, personId: string): void =>
  quietly(() => {
    const names = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '')
    const others = names.filter((name) => name.startsWith(PREFIX) && !name.startsWith(`${PREFIX}${personId}/`))
    for (const name of others) store.removeItem(name)
  })

/** Storage may be full or forbidden. Then there is no draft, and the form works as before. */
export const quietly = (use: () => void): void => {
  try {
    use()
  } catch {
    // Nothing depends on it.
  }
}
