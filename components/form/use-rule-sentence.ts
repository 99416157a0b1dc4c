'use client'

import { useTranslations } from 'next-intl'
import { ruleNamed, ruleValues } from '@/components/form/rule-values'

/** The sentence of a broken rule; `undefined` in, `null` out. */
export const useRuleSentence = (): ((rule: string | undefined) => string | null) => {
  const t = useTranslations('rules')
  return (rule) => {
    if (rule === undefined) return null
    const name = ruleNamed(rule)
    return t(`sentences.${name}`, ruleValues[name])
  }
}
