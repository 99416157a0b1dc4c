import Link from 'next/link'
import { paths } from '@/lib/paths'

export type AuditCodeProps = { code: string /** It has an entry on the page of errors. */; isExplained: boolean }

export const AuditCode = ({ code, isExplained }: AuditCodeProps) => {
  const word = <code className="text-xs">{code}</code>
  if (!isExplained) return word
  return (
    <Link href={paths.errors(code)} prefetch={false} className="rounded-chip text-accent hover:underline">
      {word}
    </Link>
  )
}
