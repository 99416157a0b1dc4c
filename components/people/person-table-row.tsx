'use client'

import { Ellipsis } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { CardCell, CardRow } from '@/components/lists/card-row'
import type { Asked } from '@/components/people/asked'
import { RoleLines } from '@/components/people/role-lines'
import { useSelf } from '@/components/people/self'
import { Badge } from '@/components/ui/badge'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { RelativeTime } from '@/components/ui/relative-time'
import type { AccountName } from '@/lib/ecs/account-facts'
import type { PersonRow } from '@/lib/people/person'

export type PersonTableRowProps = {
  person: PersonRow
  accounts: readonly AccountName[]
  /** ISO 8601: "now" as the server saw it. */
  renderedAt: string
  onAsk: (asked: Asked) => void
  /** Somebody is about to press: the dialogs can be fetched. */
  onIntent: () => void
}

/** One person, with what can be done about them. */
export const PersonTableRow = ({ person, accounts, renderedAt, onAsk, onIntent }: PersonTableRowProps) => {
  const t = useTranslations('people')
  const { personId, name, email, grants, directoryRole, isDisabled, signsInWith } = person
  const isSelf = useSelf().personId === personId
  return (
    <CardRow rowKey={personId}>
      <CardCell className="py-2 sm:max-w-0 sm:w-[32%] max-sm:min-w-0 max-sm:flex-1">
        <p className="flex min-w-0 flex-wrap items-center gap-x-2">
          <span className="min-w-0 font-semibold wrap-anywhere">{name}</span>
          {isSelf && <Badge tone="accent">{t('you')}</Badge>}
          {isDisabled && <Badge tone="warn">{t('disabled')}</Badge>}
        </p>
        <p className="text-xs wrap-anywhere text-ink-second">{email}</p>
      </CardCell>
      <CardCell className="py-2 max-sm:order-2 max-sm:basis-full">
        <RoleLines grants={grants} directoryRole={directoryRole} accounts={accounts} />
      </CardCell>
      <CardCell className="max-lg:hidden max-sm:order-3 max-sm:block max-sm:basis-full">
        <span className="text-ink-third sm:hidden">{t('columns.ways')} </span>
        {signsInWith.length === 0 ? (
          <span className="text-ink-third">{t('noWay')}</span>
        ) : (
          signsInWith.map((way) => t('way', { way })).join(', ')
        )}
      </CardCell>
      <CardCell className="max-sm:order-4 max-sm:basis-full">
        <LastUse person={person} renderedAt={renderedAt} />
      </CardCell>
      <CardCell align="end" className="max-sm:order-1">
        <PersonActions person={person} onAsk={onAsk} onIntent={onIntent} />
      </CardCell>
    </CardRow>
  )
}

const LastUse = ({ person: { sessions }, renderedAt }: Pick<PersonTableRowProps, 'person' | 'renderedAt'>) => {
  const t = useTranslations('people')
  const locale = useLocale()
  const usedAt = sessions
    .map((session) => session.usedAt)
    .sort()
    .at(-1)
  if (usedAt === undefined) return <span className="text-ink-third">{t('notSignedIn')}</span>
  return (
    <>
      {t('sessions', { count: sessions.length })}
      <span className="block text-xs text-ink-second max-sm:ml-2 max-sm:inline">
        {t.rich('lastUsed', { age: () => <RelativeTime iso={usedAt} locale={locale} renderedAt={renderedAt} /> })}
      </span>
    </>
  )
}

const PersonActions = ({ person, onAsk, onIntent }: Pick<PersonTableRowProps, 'person' | 'onAsk' | 'onIntent'>) => {
  const t = useTranslations('people')
  const { personId, name, isDisabled } = person
  const ask = (kind: 'roles' | 'password' | 'sessions' | 'disable' | 'enable') => ({
    kind: 'action' as const,
    id: kind,
    label: t(`actions.${kind}`),
    onSelect: () => onAsk({ kind, personId }),
  })
  return (
    <Menu
      label={t('actionsOf', { name })}
      align="end"
      items={[
        ask('roles'),
        ask('sessions'),
        { ...ask('password'), disabledReason: isDisabled ? t('notWhileDisabled') : null },
        { kind: 'separator', id: 'separator' },
        isDisabled ? ask('enable') : { ...ask('disable'), tone: 'bad' },
      ]}
      trigger={(props) => (
        <IconButton
          {...props}
          onPointerEnter={() => {
            props.onPointerEnter()
            onIntent()
          }}
          label={t('actionsOf', { name })}
          icon={<Ellipsis />}
          size="sm"
        />
      )}
    />
  )
}
