import 'server-only'

/** The store cannot be opened, and a sentence for the terminal says why. Nothing in it was changed. */
export class StoreRefused extends Error {
  override readonly name: string = 'StoreRefused'
}

/** Another process has it. */
export class StoreInUse extends StoreRefused {
  override readonly name = 'StoreInUse'
}
