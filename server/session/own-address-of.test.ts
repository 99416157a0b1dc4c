import { describe, expect, test } from 'vitest'
import { ownAddressOf } from '@/server/session/own-address-of'

const BASE_URL = 'http://localhost:3000'

const addressFor = (path: string, headers: Record<string, string>, method = 'GET') =>
  ownAddressOf({ method, url: `http://internal${path}`, headers: new Headers(headers) }, BASE_URL)

describe('a page opened under another name of this machine', () => {
  test.each([
    ['/disks?q=a%20b', 'http://localhost:3000/disks?q=a%20b'],
    ['/', 'http://localhost:3000/'],
    ['//evil.test/x', 'http://localhost:3000//evil.test/x'],
  ])('%s is sent to %s', (path, address) => {
    expect(addressFor(path, { host: '127.0.0.1:3000', 'sec-fetch-mode': 'navigate' })).toBe(address)
  })

  test('an older browser is known by what it accepts', () => {
    expect(addressFor('/disks', { host: '127.0.0.1:3000', accept: 'text/html,*/*' })).toBe('http://localhost:3000/disks')
  })
})

describe('is left alone', () => {
  test('our own name', () => expect(addressFor('/disks', { host: 'LocalHost:3000', 'sec-fetch-mode': 'navigate' })).toBeNull())
  test('a read of data', () => expect(addressFor('/disks', { host: '127.0.0.1:3000', 'sec-fetch-mode': 'cors' })).toBeNull())
  test('a health check', () => expect(addressFor('/api/health/live', { host: '127.0.0.1:3000', accept: 'text/html' })).toBeNull())
  test('a write', () => expect(addressFor('/disks', { host: '127.0.0.1:3000', accept: 'text/html' }, 'POST')).toBeNull())
})
