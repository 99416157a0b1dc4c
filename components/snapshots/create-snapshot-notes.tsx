'use client'

import { CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useCheckWords } from '@/components/disks/use-check-words'
import { useEcsWords } from '@/components/disks/use-ecs-words'
import type { Note, NoteKind } from '@/components/snapshots/notes-for'
import { Disclosure } from '@/components/ui/disclosure'

export type CreateSnapshotNotesProps = {
  notes: readonly Note[]
  /** They were read before the first try: after it, its answer comes first. */
  isFolded?: boolean
}

/** What matters for this disk now; what is true of every snapshot is one press away. */
export const CreateSnapshotNotes = ({ notes, isFolded = false }: CreateSnapshotNotesProps) => {
  const t = useTranslations('create.notes')
  const list = <Notes notes={notes} />
  return (
    <section aria-label={t('label')} className="rounded-card border border-line bg-ground p-3">
      {isFolded ? <Disclosure summary={t('label')}>{list}</Disclosure> : list}
    </section>
  )
}

const Notes = ({ notes }: { notes: readonly Note[] }) => {
  const t = useTranslations('create.notes')
  const later = notes.filter(({ tone }) => tone === 'later')
  return (
    <div className="flex flex-col gap-2">
      <NoteList notes={notes.filter(({ tone }) => tone !== 'later')} />
      {later.length > 0 && (
        <Disclosure summary={t('more', { count: later.length })}>
          <NoteList notes={later} />
        </Disclosure>
      )}
    </div>
  )
}

const NoteList = ({ notes }: { notes: readonly Note[] }) => (
  <ul className="flex flex-col gap-2">
    {notes.map((note) => (
      <NoteItem key={note.kind === 'check' ? note.check.id : note.kind} note={note} />
    ))}
  </ul>
)

const NoteItem = ({ note }: { note: Note }) => {
  const t = useTranslations('create.notes')
  const { title, detail } = useNoteWords()(note)
  return (
    <li className="flex gap-2.5">
      <span className="mt-0.5 flex-none">{ICONS[note.tone]}</span>
      <div className="min-w-0">
        <p className="break-words">
          <span className="sr-only">{t(`severity.${note.tone}`)}: </span>
          {title}
        </p>
        {detail !== null && <p className="text-xs text-ink-second">{detail}</p>}
      </div>
    </li>
  )
}

const ICONS = {
  block: <CircleX className="text-bad" />,
  pass: <CircleCheck className="text-ok" />,
  warn: <TriangleAlert className="text-warn" />,
  tell: <Info className="text-ink-third" />,
  later: <Info className="text-ink-third" />,
} as const satisfies Record<Note['tone'], ReactNode>

/** The notes with a second line. */
const DETAILED = [
  'recent',
  'until-stored-attached',
  'expired-release',
  'several-disks',
  'encrypted',
  'encrypted-service-key',
  'first',
] as const satisfies readonly NoteKind[]

const useNoteWords = (): ((note: Note) => { title: string; detail: string | null }) => {
  const t = useTranslations('create.notes')
  const checkWords = useCheckWords()
  const words = useEcsWords()
  return (note) => {
    if (note.kind === 'check') return { title: checkWords(note.check).long, detail: null }
    const { status, instanceStatus, ...rest } = note.values
    const values = {
      ...rest,
      ...(status === undefined ? {} : { status: words.status(String(status)) }),
      ...(instanceStatus === undefined ? {} : { instanceStatus: words.instanceStatus(String(instanceStatus)) }),
    }
    const detailed = DETAILED.find((kind) => kind === note.kind)
    return { title: t(`titles.${note.kind}`, values), detail: detailed === undefined ? null : t(`details.${detailed}`, values) }
  }
}
