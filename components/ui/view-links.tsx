import Link from 'next/link'
import { useId } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Tooltip } from '@/components/ui/tooltip'

type ViewLink = {
  href: string
  label: string
  count?: number | string
  isCurrent: boolean
  /** Why it leads nowhere for whoever looks. It stays focusable and tells the reason. */
  disabledReason?: string | null
}
export type ViewLinksProps = { label: string; links: readonly ViewLink[] }

/** Ready-made views of one list. Addresses, not tabs: they can be opened in a new window and sent to a colleague. */
export const ViewLinks = ({ label, links }: ViewLinksProps) => (
  <nav aria-label={label} className="flex gap-4.5 overflow-x-auto border-b border-line">
    {links.map(({ disabledReason = null, ...link }) =>
      disabledReason === null ? <OpenLink key={link.href} {...link} /> : <ClosedLink key={link.href} {...link} reason={disabledReason} />,
    )}
  </nav>
)

const LOOK = 'border-b-2 py-2 whitespace-nowrap -outline-offset-2'

const OpenLink = ({ href, label, count, isCurrent }: Omit<ViewLink, 'disabledReason'>) => (
  <Link
    href={href}
    scroll={false}
    aria-current={isCurrent ? 'page' : undefined}
    className={classNames(LOOK, isCurrent ? 'border-accent font-semibold text-ink' : 'border-transparent text-ink-second hover:text-ink')}
  >
    {label}
    {count !== undefined && <span className="ml-1 font-normal text-ink-third">{count}</span>}
  </Link>
)

const ClosedLink = ({ label, reason }: { label: string; reason: string }) => {
  const reasonId = useId()
  return (
    <Tooltip text={reason} side="bottom" opensOnPress>
      <a role="link" tabIndex={0} aria-disabled="true" aria-describedby={reasonId} className={`${LOOK} border-transparent text-ink-third`}>
        {label}
      </a>
      <span id={reasonId} hidden>
        {reason}
      </span>
    </Tooltip>
  )
}
