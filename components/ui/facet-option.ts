/** One value of a filter and how many rows have it. */
export type FacetOption = { value: string; label: string; count?: number }
