import type { FeatureVerdict, PlaceVerdict, Verdict } from '@/lib/ecs/diagnosis'
import { explain } from '@/lib/errors/explain'

/** Places with the same verdict for the same reason. `regionIds` is `null` where the thing has no region. */
export type VerdictGroup = { key: string; verdict: Verdict; regionIds: readonly string[] | null; isEverywhere: boolean }

/** One line per reason, the worst first. */
export const verdictGroups = ({ places }: Pick<FeatureVerdict, 'places'>): readonly VerdictGroup[] => {
  const groups = new Map<string, PlaceVerdict[]>()
  for (const place of places) {
    const key = reasonOf(place.verdict)
    groups.set(key, [...(groups.get(key) ?? []), place])
  }
  return [...groups]
    .flatMap(([key, same]) => {
      const [first] = same
      if (first === undefined) return []
      const regionIds = same.flatMap(({ regionId }) => regionId ?? [])
      return {
        key,
        verdict: same.length === 1 ? first.verdict : inEveryRegion(first.verdict),
        regionIds: regionIds.length === 0 ? null : regionIds.toSorted(),
        isEverywhere: same.length === places.length,
      }
    })
    .toSorted((one, other) => BADNESS[other.verdict.kind] - BADNESS[one.verdict.kind])
}

const BADNESS: Record<Verdict['kind'], number> = { allowed: 0, unknown: 1, denied: 2 }

/** The same action missing on the same kind of thing is one reason, whatever the region in its name. */
const reasonOf = (verdict: Verdict): string => {
  switch (verdict.kind) {
    case 'allowed':
      return 'allowed'
    case 'denied':
      return ['denied', verdict.problem.denied.action, withoutRegion(verdict.problem.denied.resource ?? '')].join(' ')
    case 'unknown': {
      const { words, code } = explain(verdict.problem)
      return ['unknown', words, code].join(' ')
    }
  }
}

/** Of several regions: what is missing is named for all of them. */
const inEveryRegion = (verdict: Verdict): Verdict => {
  if (verdict.kind !== 'denied') return verdict
  const { problem } = verdict
  const { resource } = problem.denied
  return {
    ...verdict,
    problem: { ...problem, denied: { ...problem.denied, resource: resource === null ? null : withoutRegion(resource) } },
  }
}

const withoutRegion = (resource: string): string => resource.replace(/^(acs:[a-z]+):[^:]*:/, '$1:*:')
