import { describe, expect, test } from 'vitest'
import { isPublicAddress } from '@/server/webhooks/is-public-address'
import { mayLeadTo } from '@/server/webhooks/may-lead-to'

describe('an address that is not public', () => {
  test.each([
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '100.100.100.200',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:a00:1::',
    'not an address',
  ])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

test.each(['8.8.8.8', '47.88.1.1', '172.15.255.255', '172.32.0.1', '100.63.255.255', '100.128.0.1', '2400:3200::1', '2606:4700::1111'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true)
  },
)

describe('where a webhook may lead', () => {
  const real = { allowsLoopback: false }
  const sandbox = { allowsLoopback: true }

  test.each([
    ['https://oapi.dingtalk.com/robot/send?access_token=x', true, true],
    ['http://oapi.dingtalk.com/robot/send', false, false],
    ['http://localhost:4600/hook', false, true],
    ['http://127.0.0.1:4600/hook', false, true],
    ['http://[::1]:4600/hook', false, true],
    ['https://127.0.0.1/hook', false, false],
    ['https://2130706433/hook', false, false],
    ['https://0x7f.1/hook', false, false],
    ['https://[::ffff:127.0.0.1]/hook', false, false],
    ['https://100.100.100.200/latest/meta-data', false, false],
    ['http://127.0.0.1.example.com/hook', false, false],
    ['ftp://example.com/hook', false, false],
  ])('%s', (address, isAllowed, isAllowedInSandbox) => {
    expect([mayLeadTo(new URL(address), real), mayLeadTo(new URL(address), sandbox)]).toEqual([isAllowed, isAllowedInSandbox])
  })
})
