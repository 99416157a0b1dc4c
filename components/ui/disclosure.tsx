import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

export type DisclosureProps = { summary: ReactNode; isOpenAtFirst?: boolean; children: ReactNode }

/** Shown on demand, findable by the browser's own search, works without script. */
export const Disclosure = ({ summary, isOpenAtFirst = false, children }: DisclosureProps) => (
  <details open={isOpenAtFirst}>
    <summary className="inline-flex list-none items-center gap-1.5 rounded-chip text-ink-second hover:text-ink [&::-webkit-details-marker]:hidden">
      <ChevronRight className="transition-transform [[open]>summary>&]:rotate-90" />
      {summary}
    </summary>
    <div className="pt-2">{children}</div>
  </details>
)
