import { CopyButton, type CopyLabels } from '@/components/ui/copy-button'

export type CopyableIdProps = { id: string; labels: CopyLabels }

/** An id in the mono face with its copy button. A long id breaks rather than overflows. */
export const CopyableId = ({ id, labels }: CopyableIdProps) => (
  <span className="inline-flex max-w-full items-center gap-0.5">
    <code className="min-w-0 text-xs break-words text-ink-second">{id}</code>
    <CopyButton text={id} labels={labels} className="-my-1" />
  </span>
)
