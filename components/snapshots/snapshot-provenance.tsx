'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ItemId } from '@/components/lists/item-id'
import { provenanceOf } from '@/components/snapshots/provenance'
import type { Snapshot } from '@/lib/ecs/snapshot'
import { paths } from '@/lib/paths'
import { OPERATION_ID } from '@/lib/schemas/place-shapes'

export type SnapshotProvenanceProps = { snapshot: Pick<Snapshot, 'tags' | 'kind'> }

/** Who asked for it, as far as the snapshot itself tells. */
export const SnapshotProvenance = ({ snapshot }: SnapshotProvenanceProps) => {
  const t = useTranslations('snapshots.detail.from')
  const provenance = provenanceOf(snapshot)
  switch (provenance.kind) {
    case 'console':
      return (
        <>
          <p className="font-semibold">{t('console')}</p>
          <p className="text-ink-second">{t('consoleBody')}</p>
          <ItemId id={provenance.operationId} />
          {OPERATION_ID.test(provenance.operationId) && (
            <Link
              href={paths.operation(provenance.operationId)}
              prefetch={false}
              className="block w-fit rounded-chip text-accent hover:underline"
            >
              {t('steps')}
            </Link>
          )}
        </>
      )
    case 'elsewhere':
      return (
        <>
          <p className="font-semibold">{t('elsewhere')}</p>
          <p className="text-ink-second">{t(snapshot.kind === 'automatic' ? 'automaticBody' : 'elsewhereBody')}</p>
        </>
      )
  }
}
