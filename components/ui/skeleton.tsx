import { classNames } from '@/components/ui/class-names'

export type SkeletonProps = {
  /** CSS width, default the whole line. */ width?: string /** CSS height, default one line of text. */
  height?: string
  className?: string
}

/** A grey stand-in of the real size. Say "loading" once beside it: it is silent to screen readers. */
export const Skeleton = ({ width = '100%', height = '0.75rem', className }: SkeletonProps) => (
  <span aria-hidden="true" className={classNames('block animate-breathe rounded-chip bg-line', className)} style={{ width, height }} />
)
