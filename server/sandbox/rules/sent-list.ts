import type { Parameters } from '../operation.ts'

/** The values of `Name.1`, `Name.2`, … in the order of their numbers, without empty ones and repetitions. */
export const sentList = (parameters: Parameters, name: string): string[] => {
  const numbered = [...parameters].flatMap(([key, value]) => {
    const index = key.startsWith(`${name}.`) ? key.slice(name.length + 1) : ''
    return /^\d{1,9}$/.test(index) && value !== '' ? [{ index: Number(index), value }] : []
  })
  return [...new Set(numbered.sort((one, other) => one.index - other.index).map(({ value }) => value))]
}
