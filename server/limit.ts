import 'server-only'

export type Limit = <T>(work: () => Promise<T>) => Promise<T>

/** Runs at most `max` works at a time; the others wait in the order in which they came. */
export const createLimit = (max: number): Limit => {
  const waiting: (() => void)[] = []
  let running = 0

  const enter = (): Promise<void> => {
    if (running < max) {
      running += 1
      return Promise.resolve()
    }
    return new Promise((resolve) => waiting.push(resolve))
  }

  const leave = (): void => {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }

  return async (work) => {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
