/** The audit as a file to save. */
export const AUDIT_FILE_FORMATS = ['csv', 'jsonl'] as const
export type AuditFileFormat = (typeof AUDIT_FILE_FORMATS)[number]

/** So many rows at once; the last line of a file that was cut says where the next one begins. */
export const AUDIT_FILE_ROWS_MAX = 100_000
