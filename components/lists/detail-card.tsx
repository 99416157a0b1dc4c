import type { ReactNode } from 'react'

export type DetailCardProps = { title: string /** Right of the title. */; aside?: ReactNode; children: ReactNode }

/** A titled part of a page about one thing. */
export const DetailCard = ({ title, aside, children }: DetailCardProps) => (
  <section className="min-w-0 overflow-clip rounded-card border border-line bg-surface p-4">
    <div className="mb-3 flex flex-wrap items-baseline justify-between gap-2">
      <h2 className="font-semibold">{title}</h2>
      {aside}
    </div>
    {children}
  </section>
)
