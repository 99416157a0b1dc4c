import { ordinaryResourceGroups } from './resource-group.ts'

/**
 * A world as it was saved, with the parts that older versions of the sandbox did not have. What they could not hold is empty.
 * Everything else is left as it is: whether it is a world at all is for the caller to see.
 */
export const upgradedWorld = (saved: unknown): unknown => {
  if (!isRecord(saved)) return saved
  return {
    snapshotGroups: {},
    autoSnapshotPolicies: {},
    ...saved,
    ...(Array.isArray(saved.resourceGroups) && { resourceGroups: withCreateDates(saved.resourceGroups) }),
    ...(isRecord(saved.snapshots) && { snapshots: eachOf(saved.snapshots, (snapshot) => ({ Lock: null, Conditions: [], ...snapshot })) }),
    ...(isRecord(saved.clientTokens) && {
      clientTokens: eachOf(saved.clientTokens, ({ snapshotId, ...token }) => ({ id: snapshotId, ...token })),
    }),
  }
}

const withCreateDates = (groups: readonly unknown[]): unknown[] =>
  groups.map((group) => ({
    ...ordinaryResourceGroups().find(({ Id }) => isRecord(group) && group.Id === Id),
    ...(isRecord(group) && group),
  }))

const eachOf = (things: Record<string, unknown>, upgraded: (thing: Record<string, unknown>) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(things).map(([id, thing]) => [id, isRecord(thing) ? upgraded(thing) : thing]))

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
