import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '@/server/session/content-security-policy'

const directives = (isDevelopment: boolean) =>
  new Map(
    contentSecurityPolicy({ nonce: 'n0nce', isDevelopment })
      .split('; ')
      .map((directive) => [directive.split(' ')[0], directive]),
  )

test('a page runs scripts only by nonce', () => {
  expect(directives(false).get('script-src')).toBe("script-src 'self' 'nonce-n0nce' 'strict-dynamic'")
})

test('nothing unsafe is allowed but style attributes', () => {
  const unsafe = [...directives(false).values()].filter((directive) => directive.includes('unsafe'))
  expect(unsafe).toEqual(["style-src-attr 'unsafe-inline'"])
})

test('a page cannot be framed, rebased or made to post elsewhere', () => {
  const policy = directives(false)
  expect(policy.get('frame-ancestors')).toBe("frame-ancestors 'none'")
  expect(policy.get('base-uri')).toBe("base-uri 'none'")
  expect(policy.get('form-action')).toBe("form-action 'self'")
  expect(policy.get('object-src')).toBe("object-src 'none'")
})

test('only the tools of development need eval', () => {
  expect(directives(true).get('script-src')).toContain("'unsafe-eval'")
})
