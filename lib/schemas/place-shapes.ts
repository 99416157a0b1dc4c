/** The shapes of ids, apart from the schemas that use them: pages read addresses by these without loading a schema library. */
export const ACCOUNT_ID = /^[a-z0-9][a-z0-9-]{0,31}$/

/** The region becomes part of a host name, so nothing but its letters, digits and hyphens gets through. */
export const REGION_ID = /^[a-z]{2}(-[a-z0-9]{1,20}){1,4}$/

export const DISK_ID = /^d-[a-z0-9]{1,62}$/

export const SNAPSHOT_ID = /^s-[a-z0-9]{1,62}$/

/** Of the console's own: a UUID. */
export const OPERATION_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
