'use client'

import { useTranslations } from 'next-intl'
import type { KeyWords } from '@/components/lists/key-words'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'

export type KeyHelpProps = { own: readonly KeyWords[]; onClose: () => void }

/** Every key of a list screen. Fetched when it is asked for. */
export const KeyHelp = ({ own, onClose }: KeyHelpProps) => {
  const t = useTranslations('lists.keys')
  const keys: readonly KeyWords[] = [
    { keys: ['/'], does: t('search') },
    { keys: ['j', 'k'], does: t('move') },
    { keys: ['Enter'], does: t('open') },
    ...own,
    { keys: ['Esc'], does: t('escape') },
    { keys: ['?'], does: t('help') },
  ]
  return (
    <Dialog open onOpenChange={onClose} title={t('title')} description={t('when')} closeLabel={t('close')}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        {keys.map(({ keys: pressed, does }) => (
          <div key={does} className="contents">
            <dt className="flex gap-1">
              {pressed.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
