/** Which cloud the console talks to. Every page shows it. */
export type CloudMode = { kind: 'sandbox' } | { kind: 'alibaba'; accountLabels: readonly string[] }
