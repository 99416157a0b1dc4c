import 'server-only'
import type { AuditVerdict } from '@/server/audit/verify-audit'

type Of<Kind extends AuditVerdict['kind']> = Extract<AuditVerdict, { kind: Kind }>

/** What `npm run audit:verify` says in the terminal. */
export const verifySentences = {
  whole: ({ head, anchors }: Of<'whole'>) => `the audit is whole: ${head.sequence} rows, ${anchors} of their ends compared with anchors.`,
  broken: ({ sequence, how }: Of<'broken'>) => `the audit is broken at row ${sequence}: ${HOW[how]}.`,
  inUse: (sentence: string) => `${sentence} While the console runs, its audit page can check the audit.`,
  notToBeRead: (sentence: string) => `${sentence} Are the settings those of the console?`,
  noSecret: (folder: string) =>
    `AUTH_SECRET is not set and ${folder} has no secret that can be read, so the key of the audit is not known. Are the settings those of the console?`,
  brokeOff: () => 'the audit could not be read to its end. Nothing is known of it.',
} as const

const HOW = {
  missing: 'it is not there',
  changed: 'it is not the row that was written after the one before it',
  'not-anchored': 'another row was anchored outside the table under its number',
  cut: 'it and all after it are gone, but an anchor outside the table knows of them',
} as const satisfies Record<Of<'broken'>['how'], string>
