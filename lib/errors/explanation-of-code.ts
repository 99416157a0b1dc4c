import type { Explanation } from '@/lib/errors/explanation'
import { explanations } from '@/lib/errors/explanations'
import { familyExplanations } from '@/lib/errors/family-explanations'
import { furtherErrors } from '@/lib/errors/further-errors'

export type CodeMatch = { matchedBy: 'code' | 'family'; explanation: Explanation }

/** Exact code, else its longest described head (`a.b.c` → `a.b` → `a`), else throttling wherever the word stands; `null` when nothing fits. */
export const explanationOfCode = (code: string): CodeMatch | null => {
  const plain = withoutTemplate(code)
  const exact = byCode.get(plain)
  if (exact !== undefined) return { matchedBy: 'code', explanation: exact }
  const family = headsOf(plain).find((head) => byHead.has(head)) ?? (plain.includes(THROTTLING) ? THROTTLING : plain)
  const explanation = byHead.get(family)
  return explanation === undefined ? null : { matchedBy: 'family', explanation }
}

/** The SDK recognizes throttling by this word anywhere in the code; products spell the rest as they like. */
const THROTTLING = 'Throttling'

/** Maps, not objects: a code comes from outside and may be `constructor`. */
const byCode: ReadonlyMap<string, Explanation> = new Map([
  ...Object.entries(explanations),
  ...Object.entries(furtherErrors).map(([code, further]): [string, Explanation] => [code, further.explanation]),
])

const byHead: ReadonlyMap<string, Explanation> = new Map([...byCode, ...Object.entries(familyExplanations)])

/** The published table prints `QuotaExceed.Tags%s`: the code and the template of its message run together. */
const withoutTemplate = (code: string): string => code.replace(/%.*$/s, '').trim()

const headsOf = (code: string): readonly string[] => {
  const parts = code.split('.')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'))
}
