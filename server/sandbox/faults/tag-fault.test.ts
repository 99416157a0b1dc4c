import { describe, expect, test } from 'vitest'
import { SeenTokens, tagFault } from './tag-fault.ts'

const create = (value: string, extra: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> =>
  new Map(Object.entries({ DiskId: 'd-1', 'Tag.7.Key': 'sandbox-fault', 'Tag.7.Value': value, ClientToken: 't', ...extra }))

describe('the value of the tag says what goes wrong', () => {
  test.each([
    { value: 'Throttling', fault: { kind: 'code', code: 'Throttling', when: 'before', delayMs: 0 } },
    { value: 'InternalError-after', fault: { kind: 'code', code: 'InternalError', when: 'after', delayMs: 0 } },
    { value: 'InternalError-after-once', fault: { kind: 'code', code: 'InternalError', when: 'after', delayMs: 0 } },
    { value: 'hang', fault: { kind: 'hang', when: 'before', delayMs: 0 } },
    { value: 'hang-after', fault: { kind: 'hang', when: 'after', delayMs: 0 } },
    { value: 'cut-after', fault: { kind: 'cut', afterBytes: null, when: 'after', delayMs: 0 } },
    { value: 'html-503', fault: { kind: 'html', httpStatus: 503, when: 'before', delayMs: 0 } },
    { value: 'html-503-after', fault: { kind: 'html', httpStatus: 503, when: 'after', delayMs: 0 } },
    { value: 'slow', fault: { kind: 'slow', when: 'before', delayMs: 5_000 } },
    { value: 'slow-after', fault: { kind: 'slow', when: 'after', delayMs: 5_000 } },
  ])('$value', ({ value, fault }) => {
    expect(tagFault('CreateSnapshot', create(value), new SeenTokens())).toMatchObject(fault)
  })

  test.each(['', '-once', '-after'])('the value "%s" asks for nothing', (value) => {
    expect(tagFault('CreateSnapshot', create(value), new SeenTokens())).toBeNull()
  })
})

describe('the second attempt of a token', () => {
  const secondAttempt = (value: string) => {
    const seen = new SeenTokens()
    tagFault('CreateSnapshot', create(value), seen)
    return tagFault('CreateSnapshot', create(value), seen)
  }

  test.each(['hang', 'hang-after', 'cut', 'cut-after', 'slow', 'slow-after', 'Throttling-once', 'html-503-once'])(
    'is let through by %s',
    (value) => {
      expect(secondAttempt(value)).toBeNull()
    },
  )

  test.each(['Throttling', 'InternalError-after', 'html-503', 'html-503-after'])('meets %s again', (value) => {
    expect(secondAttempt(value)).not.toBeNull()
  })

  test('of another token meets the fault as a first one', () => {
    const seen = new SeenTokens()
    tagFault('CreateSnapshot', create('hang'), seen)

    expect(tagFault('CreateSnapshot', create('hang', { ClientToken: 'u' }), seen)).not.toBeNull()
  })
})

test('other actions take no notice of the tag', () => {
  expect(tagFault('TagResources', create('hang'), new SeenTokens())).toBeNull()
})
