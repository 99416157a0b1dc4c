'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { Submission } from '@/components/snapshots/submission'
import { showToast } from '@/components/ui/show-toast'
import { paths } from '@/lib/paths'
import { DISK_KEY, DISKS_KEY } from '@/lib/queries/disks'
import { SNAPSHOTS_KEY } from '@/lib/queries/snapshots'

/** An answer that comes after its form was closed is told in the corner, with the way to it. */
export const useLateAnswer = (disk: string): ((submission: Submission) => void) => {
  const t = useTranslations('create.late')
  const client = useQueryClient()
  const router = useRouter()
  return (submission) => {
    for (const queryKey of [DISKS_KEY, DISK_KEY, SNAPSHOTS_KEY]) void client.invalidateQueries({ queryKey })
    if (submission.step !== 'accepted') {
      showToast({
        tone: 'warn',
        title: t(submission.step === 'editing' ? 'refused' : 'open', { disk }),
        description: t('formHasIt'),
        stays: true,
      })
      return
    }
    const { accepted } = submission
    showToast({
      tone: 'ok',
      title: t('accepted', { disk }),
      action: { label: t('show'), onPress: () => router.push(paths.snapshot(accepted)) },
    })
  }
}
