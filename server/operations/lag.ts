import 'server-only'

/** ECS's lists lag: "not in the list" is believed after so many looks, over so long a time. */
export const LOOKS_IN_VAIN_MIN = 3
export const LAG_MAX_MS = 60_000
