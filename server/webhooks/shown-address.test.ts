import { expect, test } from 'vitest'
import { shownAddress } from '@/server/webhooks/shown-address'

test.each([
  ['https://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef', 'oapi.dingtalk.com', 'cdef'],
  ['https://hooks.slack.com/services/T000/B000/XXXXXXXXlast', 'hooks.slack.com', 'last'],
  ['http://127.0.0.1:4600/hook', '127.0.0.1:4600', ''],
  ['https://example.com/a-short-secret', 'example.com', ''],
  ['https://example.com', 'example.com', ''],
])('of %s the host is shown, and the end where it tells little', (address, host, urlEnding) => {
  expect(shownAddress(address)).toEqual({ host, urlEnding })
})
