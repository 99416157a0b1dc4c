import type { ReactNode } from 'react'

export type EmptyStateProps = {
  icon?: ReactNode
  title: string /** `h1` where it is the whole page. */
  titleAs?: 'p' | 'h1' | 'h2'
  children?: ReactNode
  actions?: ReactNode
}

/** Nothing to show: why, and the one next step. */
export const EmptyState = ({ icon, title, titleAs: Title = 'p', children, actions }: EmptyStateProps) => (
  <div className="mx-auto flex max-w-120 flex-col items-center gap-2 px-4 py-16 text-center">
    {icon && <span className="mb-1 text-ink-third [&_.lucide]:size-6">{icon}</span>}
    <Title className="text-md font-semibold">{title}</Title>
    {children && <div className="text-ink-second">{children}</div>}
    {actions && <div className="mt-2 flex flex-wrap justify-center gap-2">{actions}</div>}
  </div>
)
