import { classNames } from '@/components/ui/class-names'

/** The shape of every row in the rail. Between a tablet and a wide screen the rail is only as wide as its icons. */
export const RAIL_ROW =
  'flex h-8 w-full items-center gap-3 rounded-control px-2 whitespace-nowrap text-ink-second hover:bg-sunken hover:text-ink pointer-coarse:h-10'

const RAIL_WORD = 'min-w-0 flex-1 truncate text-left'

export const railWord = (isCompact: boolean): string => classNames(RAIL_WORD, isCompact && 'max-xl:sr-only')
