import Link from 'next/link'
import { classNames } from '@/components/ui/class-names'

type ViewLink = { href: string; label: string; count?: number | string; isCurrent: boolean }
export type ViewLinksProps = { label: string; links: readonly ViewLink[] }

/** Ready-made views of one list. Addresses, not tabs: they can be opened in a new window and sent to a colleague. */
export const ViewLinks = ({ label, links }: ViewLinksProps) => (
  <nav aria-label={label} className="flex gap-4.5 overflow-x-auto border-b border-line">
    {links.map(({ href, label: name, count, isCurrent }) => (
      <Link
        key={href}
        href={href}
        scroll={false}
        aria-current={isCurrent ? 'page' : undefined}
        className={classNames(
          'border-b-2 py-2 whitespace-nowrap -outline-offset-2',
          isCurrent ? 'border-accent font-semibold text-ink' : 'border-transparent text-ink-second hover:text-ink',
        )}
      >
        {name}
        {count !== undefined && <span className="ml-1 font-normal text-ink-third">{count}</span>}
      </Link>
    ))}
  </nav>
)
