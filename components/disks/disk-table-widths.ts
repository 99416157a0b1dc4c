/**
 * How many columns fit depends on the room that the rail leaves, so it is asked of the table's own container:
 * all from 76rem; zone and status move into the category below that; category and manual snapshots leave below 56rem.
 */
export const SHOWN_WHEN_WIDE = 'sm:@max-[76rem]:hidden'
export const HIDDEN_WHEN_WIDE = '@min-[76rem]:hidden'
export const HIDDEN_WHEN_NARROW = 'sm:@max-[56rem]:hidden'
