/** Around a table that stands in the middle of a page: a card, and below 640 px the rows are cards themselves. */
export const TABLE_FRAME =
  'max-sm:-mx-4 max-sm:[&_table]:table-fixed max-sm:[&_thead]:sr-only sm:overflow-clip sm:rounded-card sm:border sm:border-line sm:bg-surface sm:[&_tbody_tr:last-child_td]:border-b-0'
