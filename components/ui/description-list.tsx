import { Fragment, type ReactNode } from 'react'

export type DescriptionListProps = { items: readonly { term: string; description: ReactNode }[] }

/** Facts by name, in two columns; on a phone the name stands above. */
export const DescriptionList = ({ items }: DescriptionListProps) => (
  <dl className="grid grid-cols-1 gap-x-4 sm:grid-cols-[minmax(6rem,auto)_1fr] sm:gap-y-1.5">
    {items.map(({ term, description }) => (
      <Fragment key={term}>
        <dt className="text-ink-third">{term}</dt>
        <dd className="mb-2 min-w-0 sm:mb-0">{description}</dd>
      </Fragment>
    ))}
  </dl>
)
