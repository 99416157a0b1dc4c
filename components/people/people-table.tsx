'use client'

import { useTranslations } from 'next-intl'
import { PersonTableRow, type PersonTableRowProps } from '@/components/people/person-table-row'
import { TABLE_FRAME } from '@/components/people/table-frame'
import { Table, TableHeader } from '@/components/ui/table'
import type { PersonRow } from '@/lib/people/person'

export type PeopleTableProps = Omit<PersonTableRowProps, 'person'> & { people: readonly PersonRow[] }

const COLUMNS = ['person', 'roles', 'ways', 'sessions', 'action'] as const

/** Everybody; below 640 px every row is a card. */
export const PeopleTable = ({ people, ...rest }: PeopleTableProps) => {
  const t = useTranslations('people')
  const head = COLUMNS.map((name) => (
    <TableHeader key={name} className={name === 'ways' ? 'max-lg:hidden' : undefined}>
      {name === 'action' ? <span className="sr-only">{t('columns.action')}</span> : t(`columns.${name}`)}
    </TableHeader>
  ))
  return (
    <div className={TABLE_FRAME}>
      <Table label={t('caption')} head={head}>
        {people.map((person) => (
          <PersonTableRow key={person.personId} person={person} {...rest} />
        ))}
      </Table>
    </div>
  )
}
