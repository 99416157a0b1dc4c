import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTurns } from '@/server/operations/turns'

const HANGZHOU = { accountId: 'default', regionId: 'cn-hangzhou' }

type Wish = { accountId: string; regionId: string; personId: string; number: number }

const wishesOf = (people: readonly string[]): readonly Wish[] => people.map((personId, number) => ({ ...HANGZHOU, personId, number }))

/** Lets one after the other go until the line is empty, each time whoever stands first; some come later. */
const allInTurn = (line: readonly Wish[], arrivals: readonly Wish[] = []): readonly Wish[] => {
  const turns = createTurns()
  const went: Wish[] = []
  let waiting = [...line]
  let coming = [...arrivals]
  while (waiting.length > 0 || coming.length > 0) {
    waiting = [...waiting, ...coming.slice(0, 1)]
    coming = coming.slice(1)
    const [next] = turns.inOrder(waiting)
    if (next === undefined) break
    turns.take(next)
    went.push(next)
    waiting = waiting.filter((wish) => wish !== next)
  }
  return went
}

const lines = fc.array(fc.constantFrom('ann', 'bo', 'chen', 'dai'), { minLength: 1, maxLength: 60 }).map(wishesOf)

const count = (wishes: readonly Wish[], personId: string) => wishes.filter((wish) => wish.personId === personId).length

describe('whose turn it is', () => {
  test('three people go in turn, each with their oldest wish, though one has asked for all of theirs first', () => {
    const went = allInTurn(wishesOf(['ann', 'ann', 'ann', 'bo', 'chen', 'bo']))

    expect(went.map(({ personId, number }) => `${personId} ${number}`)).toEqual(['ann 0', 'bo 3', 'chen 4', 'ann 1', 'bo 5', 'ann 2'])
  })

  test('who comes later goes before the second wish of somebody who had a turn', () => {
    const turns = createTurns()
    const [first, second] = wishesOf(['ann', 'ann'])
    if (first === undefined || second === undefined) throw new Error('no wishes')
    turns.take(first)

    const [next] = turns.inOrder([second, { ...HANGZHOU, personId: 'bo', number: 9 }])

    expect(next?.personId).toBe('bo')
  })

  test('a turn in one region is none in another', () => {
    const turns = createTurns()
    turns.take({ ...HANGZHOU, personId: 'ann' })

    const order = turns.inOrder(wishesOf(['ann', 'bo']).map((wish) => ({ ...wish, regionId: 'eu-central-1' })))

    expect(order.map(({ personId }) => personId)).toEqual(['ann', 'bo'])
  })

  test('everybody goes, once, in their own order', () => {
    fc.assert(
      fc.property(lines, lines, (line, later) => {
        const arrivals = later.map((wish) => ({ ...wish, number: wish.number + line.length }))
        const went = allInTurn(line, arrivals)

        expect(went.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([...line, ...arrivals].map(({ number }) => number))
        for (const own of Map.groupBy(went, ({ personId }) => personId).values()) {
          expect(own.map(({ number }) => number)).toEqual(own.map(({ number }) => number).toSorted((a, b) => a - b))
        }
      }),
    )
  })

  test('while two people wait, neither is ever two turns ahead of the other', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const went = allInTurn(line)
        const people = [...new Set(line.map(({ personId }) => personId))]
        for (const [index] of went.entries()) {
          const sofar = went.slice(0, index + 1)
          const stillWaiting = people.filter((personId) => count(sofar, personId) < count(line, personId))
          const turns = stillWaiting.map((personId) => count(sofar, personId))
          if (turns.length > 1) expect(Math.max(...turns) - Math.min(...turns)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  test('the line as it is told is the order in which they go', () => {
    fc.assert(
      fc.property(lines, (line) => {
        expect(allInTurn(line)).toEqual(createTurns().inOrder(line))
      }),
    )
  })
})
