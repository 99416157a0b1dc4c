/** The entry of a record by an id that came from outside: `constructor` and its kind are not entries. */
export const own = <Thing>(record: Readonly<Record<string, Thing>>, id: string): Thing | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined
