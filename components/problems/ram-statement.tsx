export type RamStatementProps = { label: string; statement: string }

/** The policy to grant, to be read before it is copied. */
export const RamStatement = ({ label, statement }: RamStatementProps) => (
  <figure className="min-w-0">
    <figcaption className="text-xs">{label}</figcaption>
    <pre className="mt-1 max-h-72 overflow-auto rounded-control bg-sunken p-2 text-xs text-ink" tabIndex={0}>
      <code>{statement}</code>
    </pre>
  </figure>
)
