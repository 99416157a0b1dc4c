import { Skeleton } from '@/components/ui/skeleton'

export type ListSkeletonProps = { /** Read aloud once. */ label: string }

const ROWS = Array.from({ length: 12 }, (_, index) => index)
/** Uneven, so that it looks like text on its way. */
const WIDTHS = ['10rem', '7.5rem', '9rem', '11rem', '8rem', '9.5rem'] as const

/** Grey rows of the real height, cards on a phone. */
export const ListSkeleton = ({ label }: ListSkeletonProps) => (
  <div role="status" className="max-sm:px-4">
    <span className="sr-only">{label}</span>
    {ROWS.map((row) => (
      <div
        key={row}
        className="flex h-11.5 items-center gap-8 border-b border-line px-6 max-sm:mb-2.5 max-sm:h-29 max-sm:rounded-card max-sm:border max-sm:bg-surface max-sm:px-3"
      >
        <div className="flex w-56 flex-none flex-col gap-2">
          <Skeleton width={WIDTHS[row % WIDTHS.length]} />
          <Skeleton width="11.5rem" height="0.625rem" />
        </div>
        <Skeleton width={WIDTHS[(row + 2) % WIDTHS.length]} className="max-sm:hidden" />
        <Skeleton width={WIDTHS[(row + 4) % WIDTHS.length]} className="max-sm:hidden" />
        <Skeleton width="4rem" className="max-md:hidden" />
        <Skeleton width="8rem" height="1.75rem" className="ml-auto max-sm:hidden" />
      </div>
    ))}
  </div>
)
