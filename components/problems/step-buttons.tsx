'use client'

import { ExternalLink } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Deed, StepToOffer } from '@/components/problems/steps-for'
import { useCountdown } from '@/components/problems/use-countdown'
import type { ErrorWords } from '@/components/problems/use-error-words'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import type { ButtonVariant } from '@/components/ui/button-look'
import { COPY_ICONS } from '@/components/ui/copy-icons'
import { useCopy } from '@/components/ui/use-copy'
import type { NextStep } from '@/lib/errors/explanation'
import { formatDuration } from '@/lib/format'

export type StepButtonsProps = {
  steps: readonly StepToOffer[]
  words: ErrorWords
  /** Before this moment nothing can be sent again; `null`: it can. */
  retryAt?: string | null
  /** Links open beside the page. */
  keepsPage: boolean
  /** The details are copied to be handed on, not to be kept. */
  isForSomeoneElse?: boolean
}

/** Steps as buttons and links that take them, in their order. */
export const StepButtons = ({ steps, words, retryAt = null, keepsPage, isForSomeoneElse = false }: StepButtonsProps): ReactNode => {
  const labelOf = (step: NextStep): string =>
    step === 'copy-support-bundle' && isForSomeoneElse ? words('handOn') : words(`nextStep.${step}`)
  return steps.map(({ step, deed }) => (
    <Step
      key={step}
      deed={deed}
      variant={step === 'read-about-this-error' ? 'ghost' : 'secondary'}
      label={labelOf(step)}
      retryAt={retryAt}
      keepsPage={keepsPage}
    />
  ))
}

type StepProps = { deed: Deed; variant: ButtonVariant; label: string; retryAt: string | null; keepsPage: boolean }

const Step = ({ deed, variant, label, retryAt, keepsPage }: StepProps): ReactNode => {
  const t = useTranslations('create.problem')
  switch (deed.kind) {
    case 'link':
      return keepsPage ? (
        <ButtonLink
          size="sm"
          variant={variant}
          href={deed.href}
          target="_blank"
          aria-label={t('newTab', { label })}
          icon={<ExternalLink />}
        >
          {label}
        </ButtonLink>
      ) : (
        <ButtonLink size="sm" variant={variant} href={deed.href}>
          {label}
        </ButtonLink>
      )
    case 'copy':
      return <CopyStep text={deed.text} label={label} />
    case 'press':
      return <WaitingStep onPress={deed.onPress} label={label} retryAt={retryAt} />
    case 'reload':
      return (
        <Button size="sm" onClick={() => window.location.reload()}>
          {label}
        </Button>
      )
  }
}

const WaitingStep = ({ onPress, label, retryAt }: Pick<StepProps, 'label' | 'retryAt'> & { onPress: () => void }) => {
  const t = useTranslations('create.problem')
  const locale = useLocale()
  const secondsLeft = useCountdown(retryAt)
  const reason = secondsLeft === null || secondsLeft === 0 ? null : t('waiting', { duration: formatDuration(secondsLeft, locale) })
  return (
    <Button size="sm" onClick={onPress} disabledReason={reason}>
      {label}
    </Button>
  )
}

const CopyStep = ({ text, label }: { text: () => string; label: string }) => {
  const t = useTranslations('ui')
  const { outcome, copy } = useCopy(text, { copied: t('copied'), failed: t('copyFailed') })
  return (
    <Button size="sm" onClick={copy} icon={COPY_ICONS[outcome]}>
      {label}
    </Button>
  )
}
