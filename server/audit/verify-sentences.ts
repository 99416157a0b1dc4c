import 'server-only'
import type { AuditVerdict } from '@/server/audit/verify-audit'

type Of<Kind extends AuditVerdict['kind']> = Extract<AuditVerdict, { kind: Kind }>

/** What `npm run audit:verify` says in the terminal. */
export const verifySentences = {
  whole: ({ head, anchors }: Of<'whole'>) => `the audit is whole: ${head.sequence} rows, ${anchors} of their ends compared with anchors.`,
  broken: ({ sequence, how }: Of<'broken'>) => `the audit is broken at row ${sequence}: ${HOW[how]}.`,
  noStore: (folder: string) => `there is no store in ${folder}, so there is no audit to verify. Is DATA_DIR set as for the console?`,
  orOnThePage: () => 'While the console runs, its audit page can check the audit.',
} as const

const HOW = {
  missing: 'it is not there',
  changed: 'it is not the row that was written after the one before it',
  'not-anchored': 'another row was anchored outside the table under its number',
  cut: 'it and all after it are gone, but an anchor outside the table knows of them',
} as const satisfies Record<Of<'broken'>['how'], string>
