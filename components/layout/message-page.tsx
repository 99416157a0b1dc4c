import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'

export type MessagePageProps = { icon: ReactNode; title: string; children: ReactNode; actions: ReactNode }

/** A whole page that only says something: not found, failed. */
export const MessagePage = ({ icon, title, children, actions }: MessagePageProps) => (
  <div className="flex flex-1 flex-col justify-center pb-[10vh]">
    <EmptyState icon={icon} title={title} titleAs="h1" actions={actions}>
      {children}
    </EmptyState>
  </div>
)
