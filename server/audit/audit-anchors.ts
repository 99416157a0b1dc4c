import 'server-only'
import { existsSync } from 'node:fs'
import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { AuditHead } from '@/server/audit/audit-head'
import { log } from '@/server/log'

/** Ends of the chain, kept where a change of the table does not reach: in the log and in a file of one JSON line each. */
export type AuditAnchors = {
  keep(head: AuditHead): Promise<void>
  /** By number. A line that is no anchor is left out: a crash may have cut the last one. @throws when the file cannot be read. */
  read(): Promise<ReadonlyMap<number, string>>
}

const FILE = 'audit-anchors.jsonl'

export const createAuditAnchors = (folder: string): AuditAnchors => {
  const path = join(folder, FILE)
  return {
    keep: async (head) => {
      log.info({ audit: head }, 'audit')
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await appendFile(path, `${JSON.stringify(head)}\n`, { mode: 0o600 })
    },
    read: async () => {
      const text = existsSync(path) ? await readFile(path, 'utf8') : ''
      return new Map(text.split('\n').flatMap((line) => anchorOf(line) ?? []))
    },
  }
}

const anchorLine = z.object({ sequence: z.number().int().positive(), hash: z.string().regex(/^[0-9a-f]{64}$/) })

const anchorOf = (line: string): [readonly [number, string]] | null => {
  try {
    const { sequence, hash } = anchorLine.parse(JSON.parse(line))
    return [[sequence, hash]]
  } catch {
    return null
  }
}
