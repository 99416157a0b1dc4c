import { Layers } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { classNames } from '@/components/ui/class-names'
import { paths } from '@/lib/paths'

export type BrandProps = { /** The name only where there is room for it. */ isCompact?: boolean }

export const Brand = ({ isCompact = false }: BrandProps) => {
  const t = useTranslations('shell')
  return (
    <Link href={paths.disks()} prefetch={false} className="flex items-center gap-2 rounded-control text-md font-semibold">
      <span className="flex size-6 flex-none items-center justify-center rounded-control bg-accent text-on-accent [&_.lucide]:size-3.5">
        <Layers />
      </span>
      <span className={classNames('whitespace-nowrap', isCompact && 'max-xl:sr-only')}>{t('product')}</span>
    </Link>
  )
}
