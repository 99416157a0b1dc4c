/*
 * The published limits of what a snapshot carries, stated once more on purpose:
 * a rule shared with the console would agree with itself even when it is wrong.
 */

/** 2 to 128 characters, a letter first, then letters, digits and `: _ . -`. Letters are Unicode's. */
export const isGroupName = (name: string): boolean => /^\p{L}[\p{L}0-9:_.-]{1,127}$/u.test(name)

/** As the name of a group, but `auto` is for automatic snapshots. */
export const isSnapshotName = (name: string): boolean => isGroupName(name) && !name.startsWith('auto')

/** 2 to 256 characters, not beginning like an address; in a modification also none at all. */
export const isDescription = (text: string): boolean => charactersIn(text) >= 2 && charactersIn(text) <= 256 && !/^https?:\/\//.test(text)

export const isModifiedDescription = (text: string): boolean => charactersIn(text) <= 256 && !/^https?:\/\//.test(text)

export const isRetentionDays = (text: string): boolean => isIntegerBetween(text, 1, 65_536)

/** One less than RetentionDays: that is how the page prints it. */
export const isInstantAccessRetentionDays = (text: string): boolean => isIntegerBetween(text, 1, 65_535)

/** Days. */
export const isLockDuration = (text: string): boolean => isIntegerBetween(text, 1, 36_500)

/** Hours. */
export const isCoolOffPeriod = (text: string): boolean => isIntegerBetween(text, 0, 72)

/** 1 to 128 characters, not beginning with `aliyun` or `acs:`, no address inside. */
export const isTagKey = (key: string): boolean =>
  charactersIn(key) >= 1 && charactersIn(key) <= 128 && !/^(aliyun|acs:)/.test(key) && !/https?:\/\//.test(key)

export const isTagValue = (value: string): boolean => charactersIn(value) <= 128 && !/https?:\/\//.test(value)

export const TAGS_ALLOWED = 20

/** At most 64 ASCII characters. */
export const isClientToken = (token: string): boolean => token.length <= 64 && [...token].every((character) => character <= '\x7f')

const charactersIn = (text: string): number => [...text].length

const isIntegerBetween = (text: string, min: number, max: number): boolean =>
  /^[0-9]{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max
