import { afterEach, beforeEach, expect, vi } from 'vitest'

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((...words) => {
    complaints.push(words.map(String).join(' '))
  })
})

afterEach(() => {
  const heard = complaints.splice(0)
  vi.restoreAllMocks()
  expect(heard, 'console.error was called').toEqual([])
})

const complaints: string[] = []
