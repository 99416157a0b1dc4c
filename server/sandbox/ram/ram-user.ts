/** Every lasting key of a world belongs to this user of its account. */
export const RAM_USER_ID = '287744213097451602'
