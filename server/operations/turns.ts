import 'server-only'
import { createLimit, type Limit } from '@/server/limit'
import type { Operation } from '@/server/store/schema'

type Where = Pick<Operation, 'accountId' | 'regionId'>
type Whose = Where & Pick<Operation, 'personId'>

/** Whose turn it is to send in a region: whoever waited longest since their last turn, and their oldest wish. */
export type Turns = {
  /** Takes part in the choice, one after the other in each region. */
  oneByOne<T>(where: Where, work: () => Promise<T>): Promise<T>
  /** The order in which they go. `line`: the oldest wish first. */
  inOrder<Waiting extends Whose>(line: readonly Waiting[]): readonly Waiting[]
  take(whose: Whose): void
}

export const createTurns = (): Turns => {
  const doors = new Map<string, Limit>()
  const lastTurns = new Map<string, number>()
  let turnsTaken = 0
  const nameOf = ({ accountId, regionId, personId }: Whose) => `${accountId}/${regionId}/${personId}`

  return {
    oneByOne: ({ accountId, regionId }, work) => {
      const name = `${accountId}/${regionId}`
      const door = doors.get(name) ?? createLimit(1)
      doors.set(name, door)
      return door(work)
    },

    inOrder: (line) => {
      const people = [...Map.groupBy(line, nameOf)]
        .map(([name, wishes]) => ({ lastTurn: lastTurns.get(name) ?? 0, wishes }))
        .toSorted((one, other) => one.lastTurn - other.lastTurn)
      const rounds = Math.max(0, ...people.map(({ wishes }) => wishes.length))
      return Array.from({ length: rounds }, (_, round) => people.flatMap(({ wishes }) => wishes[round] ?? [])).flat()
    },

    take: (whose) => {
      turnsTaken += 1
      lastTurns.set(nameOf(whose), turnsTaken)
    },
  }
}
