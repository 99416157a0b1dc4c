import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import type { CheckId, EligibilityReason } from '@/lib/ecs/eligibility'
import { enMessages } from '@/lib/messages/en-messages'
import { zhCnMessages } from '@/lib/messages/zh-cn-messages'

/** The values that `eligibilityOf` gives with each reason. A reason that is missing here does not compile. */
const VALUES = {
  'category-supported': { category: 'ESSD' },
  'category-unsupported': { category: 'Local SSD' },
  'disk-status-right': { status: 'In use' },
  'disk-status-wrong': { status: 'Attaching' },
  'attached-now': {},
  'attached-before': {},
  'never-attached': {},
  'instance-steady': { instance: 'web-01', status: 'Running' },
  'instance-unsteady': { instance: 'web-01', status: 'Stopping' },
  'instance-unseen': {},
  'no-instance': {},
  'not-locked': {},
  'locked-for-security': {},
  'no-hibernation': {},
  'hibernation-configured': { instance: 'web-01' },
  'not-overdue': {},
  expired: { expiresAt: '24 Dec 2026' },
  'quota-free': { used: 41, quota: 256 },
  'quota-near': { used: 240, quota: 256 },
  'quota-full': { used: 256, quota: 256 },
  'quota-unseen': {},
  'none-running': { running: 0, allowed: 10 },
  'some-running': { running: 2, allowed: 10 },
  'as-many-running-as-allowed': { running: 1, allowed: 1 },
  'service-active': {},
  'service-unseen': {},
} as const satisfies Record<EligibilityReason, Record<string, string | number>>

/** Type-level: every check and every reason has words, in both languages. */
const EN = enMessages.eligibility satisfies Words
const ZH = zhCnMessages.eligibility satisfies Words
type Words = {
  checks: Record<CheckId, { title: string; source: string }>
  reasons: Record<EligibilityReason, { short: string; long: string }>
}

const REASONS = Object.keys(VALUES).filter((key): key is EligibilityReason => key in VALUES)

describe.each([
  { locale: 'en', messages: { eligibility: EN } },
  { locale: 'zh-CN', messages: { eligibility: ZH } },
] as const)('in $locale', ({ locale, messages }) => {
  const t = createTranslator({ locale, messages, namespace: 'eligibility', onError: (error) => expect.unreachable(error.message) })

  test.each(REASONS)('“%s” makes whole sentences of the values it comes with', (reason) => {
    const [short, long] = [t(`reasons.${reason}.short`, VALUES[reason]), t(`reasons.${reason}.long`, VALUES[reason])]
    expect(`${short} ${long}`).not.toMatch(/[{}]/)
    const words = Object.values(VALUES[reason]).filter((value) => typeof value === 'string')
    for (const word of words) expect(`${short} ${long}`).toContain(word)
  })

  test.each(REASONS)('the long sentence of “%s” ends like a sentence, the short one does not', (reason) => {
    const { short, long } = messages.eligibility.reasons[reason]
    expect(long).toMatch(/[.。]$/)
    expect(short).not.toMatch(/[.。]$/)
  })
})
