import 'server-only'

/** Whoever stands at the door, as far as the request tells. */
export type Visitor = {
  /** `null`: the network does not tell people apart. */
  address: string | null
  userAgent: string | null
  /** What this browser was given at an earlier sign-in. Not to be believed without the store. */
  deviceId: string | null
}

/** What a browser gets at a sign-in. */
export type OpenedSession = { personId: string; sessionToken: string; deviceId: string }
