/** What the page of people asks about at the moment, in a dialog. */
export type Asked =
  | { kind: 'invite' }
  | { kind: 'roles' | 'password' | 'sessions' | 'disable' | 'enable'; personId: string }
  | { kind: 'withdraw'; invitationId: string }
