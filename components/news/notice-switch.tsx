'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { canAsk, keepNoticeChoice } from '@/components/news/notice-choice'
import { useNoticeChoice } from '@/components/news/use-notice-choice'
import { useSelf } from '@/components/people/self'
import { Notice } from '@/components/ui/notice'
import { Switch } from '@/components/ui/switch'

/** Switches notices of this browser on, which asks for its permission on the press and never before. */
export const NoticeSwitch = () => {
  const t = useTranslations('news.notice')
  const { personId } = useSelf()
  const isOn = useNoticeChoice()
  const [obstacle, setObstacle] = useState<'blocked' | 'notAsked' | 'unsupported' | null>(null)
  const change = async (wanted: boolean) => {
    const found = wanted ? await obstacleTo() : null
    setObstacle(found)
    if (found === null) keepNoticeChoice(personId, wanted)
  }
  return (
    <div className="flex flex-col gap-3">
      <Switch label={t('label')} hint={t('hint')} isOn={isOn} onChange={(wanted) => void change(wanted)} />
      {obstacle !== null && <Notice tone="warn" announce="status" title={t(obstacle)} />}
    </div>
  )
}

/** What keeps this browser from showing notices, after it was asked; `null`: nothing. */
const obstacleTo = async (): Promise<'blocked' | 'notAsked' | 'unsupported' | null> => {
  if (!canAsk()) return 'unsupported'
  const permission = Notification.permission === 'default' ? await Notification.requestPermission() : Notification.permission
  switch (permission) {
    case 'granted':
      return null
    case 'denied':
      return 'blocked'
    case 'default':
      return 'notAsked'
  }
}
