import { expect, test } from 'vitest'
import { outcomeOfPost } from '@/server/webhooks/outcome-of-post'

const answered = (httpStatus: number, text = '') => ({ kind: 'answered', httpStatus, text }) as const

test.each([
  ['generic', answered(204), { kind: 'delivered', httpStatus: 204 }],
  ['generic', answered(500, 'no'), { kind: 'refused', httpStatus: 500 }],
  ['generic', answered(301), { kind: 'redirected', httpStatus: 301 }],
  ['slack', answered(200, 'ok'), { kind: 'delivered', httpStatus: 200 }],
  ['slack', answered(403, 'invalid_token'), { kind: 'refused', httpStatus: 403 }],
  ['dingtalk', answered(200, '{"errcode":0,"errmsg":"ok"}'), { kind: 'delivered', httpStatus: 200 }],
  ['dingtalk', answered(200, '{"errcode":310000,"errmsg":"sign not match"}'), { kind: 'refused-by-code', httpStatus: 200, code: 310_000 }],
  ['dingtalk', answered(200, '<html>'), { kind: 'refused-by-code', httpStatus: 200, code: null }],
  ['dingtalk', answered(200, '{"code":0}'), { kind: 'refused-by-code', httpStatus: 200, code: null }],
  ['feishu', answered(200, '{"code":0,"msg":"success"}'), { kind: 'delivered', httpStatus: 200 }],
  ['feishu', answered(200, '{"StatusCode":0,"StatusMessage":"success"}'), { kind: 'delivered', httpStatus: 200 }],
  ['feishu', answered(200, '{"code":19021,"msg":"sign match fail"}'), { kind: 'refused-by-code', httpStatus: 200, code: 19_021 }],
  ['feishu', answered(200, '{}'), { kind: 'refused-by-code', httpStatus: 200, code: null }],
  ['feishu', { kind: 'address-refused' }, { kind: 'address-refused' }],
] as const)('%s %o', (shape, post, expected) => {
  expect(outcomeOfPost(shape, post)).toEqual(expected)
})
