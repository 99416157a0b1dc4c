import type { Problem } from '@/lib/errors/problem'

/** ECS's own code, where ECS gave one. */
export const ecsCodeOf = (problem: Problem): string | null => ('code' in problem ? problem.code : null)
