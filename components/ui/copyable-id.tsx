import { CopyButton, type CopyLabels } from '@/components/ui/copy-button'

export type CopyableIdProps = { id: string; labels: CopyLabels }

/** An id in the mono face with its copy button. Never broken in two; where there is no room it is cut, and whole on hover and on the clipboard. */
export const CopyableId = ({ id, labels }: CopyableIdProps) => (
  <span className="inline-flex max-w-full items-center gap-0.5">
    <code title={id} className="min-w-0 truncate text-xs text-ink-second">
      {id}
    </code>
    <CopyButton text={id} labels={labels} className="-my-1" />
  </span>
)
