import type { Snapshot } from '@/lib/ecs/snapshot'
import type { Tag } from '@/lib/ecs/tag'
import { MARKER_TAG_KEY } from '@/lib/schemas/create-snapshot'

/** `console`: made from this console, in the operation with this id. `elsewhere`: by anything else that may use the account. */
export type Provenance = { kind: 'console'; operationId: string } | { kind: 'elsewhere' }

/** The marker tag is the only trace a snapshot carries of who asked for it. */
export const provenanceOf = ({ tags }: Pick<Snapshot, 'tags'>): Provenance => {
  const marker = tags.find(({ key }) => key === MARKER_TAG_KEY)
  return marker === undefined ? { kind: 'elsewhere' } : { kind: 'console', operationId: marker.value }
}

/** The tags that people gave; the marker is told as provenance instead. */
export const ownTags = ({ tags }: Pick<Snapshot, 'tags'>): readonly Tag[] => tags.filter(({ key }) => key !== MARKER_TAG_KEY)
