'use client'

import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useCheckWords } from '@/components/disks/use-check-words'
import { Disclosure } from '@/components/ui/disclosure'
import type { Check, Eligibility, Verdict } from '@/lib/ecs/eligibility'

export type EligibilityChecklistProps = { eligibility: Eligibility }

/** Every published prerequisite with its verdict; what stands in the way comes first. The rule behind each is one press away. */
export const EligibilityChecklist = ({ eligibility: { verdict, checks } }: EligibilityChecklistProps) => {
  const t = useTranslations('eligibility.checklist')
  const concerned = checks.filter((check) => check.verdict === verdict).length
  return (
    <div className="flex flex-col gap-2">
      <p>{t(`summary.${verdict}`, { count: concerned })}</p>
      <ul className="flex flex-col gap-1">
        {ORDER.flatMap((wanted) => checks.filter((check) => check.verdict === wanted)).map((check) => (
          <CheckItem key={check.id} check={check} />
        ))}
      </ul>
    </div>
  )
}

const ORDER = ['block', 'warn', 'pass'] as const satisfies readonly Verdict[]

const CheckItem = ({ check }: { check: Check }) => {
  const t = useTranslations('eligibility')
  const { title, long, source } = useCheckWords()(check)
  return (
    <li className="[&_summary]:items-start [&_summary>svg]:mt-0.5">
      <Disclosure
        summary={
          <span className="flex gap-2">
            <span className="mt-0.5">{ICONS[check.verdict]}</span>
            <span className="min-w-0 wrap-anywhere">
              <span className="sr-only">{t(`verdict.${check.verdict}`)}: </span>
              {t.rich('checklist.item', { title, long, b: (name) => <span className="font-medium text-ink">{name}</span> })}
            </span>
          </span>
        }
      >
        <p className="mb-1 ml-12 text-xs text-ink-second">{source}</p>
      </Disclosure>
    </li>
  )
}

const ICONS = {
  pass: <CircleCheck className="text-ok" />,
  warn: <TriangleAlert className="text-warn" />,
  block: <CircleX className="text-bad" />,
} as const satisfies Record<Verdict, ReactNode>
