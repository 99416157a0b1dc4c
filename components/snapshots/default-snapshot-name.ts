import { SNAPSHOT_NAME_MAX_CHARACTERS, SNAPSHOT_NAME_RESERVED_PREFIX } from '@/lib/ecs/contract'
import type { Disk } from '@/lib/ecs/disk'

export type DefaultNameFacts = {
  disk: Pick<Disk, 'name' | 'diskId'>
  now: Date
  /** IANA name; the reader's own zone when left out. */
  timeZone?: string
}

const PREFIX = 'disk-'

/**
 * `{disk name}-{yyyyMMdd-HHmm}` in local time, made to keep every rule of SnapshotName: illegal signs become one hyphen,
 * a name that starts with a digit or with `auto` gets `disk-` in front, a long one is cut before the time.
 */
export const defaultSnapshotName = ({ disk, now, timeZone }: DefaultNameFacts): string => {
  const moment = stampOf(now, timeZone)
  const room = SNAPSHOT_NAME_MAX_CHARACTERS - moment.length - 1
  const stem = prefixed(legalSigns(disk.name) || legalSigns(disk.diskId))
  return `${trimEnd([...stem].slice(0, room).join(''))}-${moment}`
}

/** Letters, digits and `: _ .` as they are, anything else as one hyphen; none at either end. */
const legalSigns = (text: string): string =>
  trimEnd(
    text
      .normalize('NFC')
      .replace(/[^\p{L}0-9:_.]+/gu, '-')
      .replace(/^[^\p{L}0-9]+/u, ''),
  )

const trimEnd = (text: string): string => text.replace(/[^\p{L}0-9]+$/u, '')

const prefixed = (stem: string): string => {
  const startsWithLetter = /^\p{L}/u.test(stem)
  const isReserved = stem.toLowerCase().startsWith(SNAPSHOT_NAME_RESERVED_PREFIX)
  return startsWithLetter && !isReserved ? stem : `${PREFIX}${stem}`
}

const stampOf = (now: Date, timeZone: string | undefined): string => {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  const part = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]))
  return `${part.year}${part.month}${part.day}-${part.hour}${part.minute}`
}
