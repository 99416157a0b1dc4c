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
      <ul className="flex flex-col gap-1.5">
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
    <li className="flex gap-2">
      <span className="mt-0.5 flex-none">{ICONS[check.verdict]}</span>
      <div className="min-w-0 flex-1">
        <p>
          <span className="sr-only">{t(`verdict.${check.verdict}`)}: </span>
          <span className="font-medium">{title}.</span>{' '}
          <span className={check.verdict === 'pass' ? 'text-ink-second' : undefined}>{long}</span>
        </p>
        <div className="text-xs text-ink-third">
          <Disclosure
            summary={
              <>
                {t('checklist.source')}
                <span className="sr-only">: {title}</span>
              </>
            }
          >
            <p className="pb-1 pl-5.5 text-ink-second">{source}</p>
          </Disclosure>
        </div>
      </div>
    </li>
  )
}

const ICONS = {
  pass: <CircleCheck className="text-ok" />,
  warn: <TriangleAlert className="text-warn" />,
  block: <CircleX className="text-bad" />,
} as const satisfies Record<Verdict, ReactNode>
