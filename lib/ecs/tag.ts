export type Tag = { key: string; value: string }
