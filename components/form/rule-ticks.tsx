'use client'

import { Check, Circle, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ruleValues } from '@/components/form/rule-values'
import { classNames } from '@/components/ui/class-names'
import type { NAME_RULES } from '@/lib/schemas/create-snapshot'

export type RuleTicksProps = { text: string; rules: typeof NAME_RULES }

/** The rules of a text, each ticked as soon as the text keeps it. An empty text keeps none and breaks none. */
export const RuleTicks = ({ text, rules }: RuleTicksProps) => {
  const t = useTranslations('rules')
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {rules.map(({ rule, holds }) => {
        const state = text === '' ? 'open' : holds(text) ? 'kept' : 'broken'
        return (
          <li key={rule} className={classNames('inline-flex items-center gap-1.5 [&_.lucide]:size-3.5', TONES[state])}>
            {ICONS[state]}
            {t(`ticks.${rule}`, ruleValues[rule])}
            {state !== 'open' && <span className="sr-only">: {t(state)}</span>}
          </li>
        )
      })}
    </ul>
  )
}

const TONES = { kept: 'text-ok', broken: 'text-bad', open: 'text-ink-second' } as const
const ICONS = { kept: <Check />, broken: <X />, open: <Circle /> } as const
