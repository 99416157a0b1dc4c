const BYTES = 32

/** Nobody guesses it. Made in the browser, so that it travels only once, with the form. */
export const madeUpSecret = (): string =>
  [...crypto.getRandomValues(new Uint8Array(BYTES))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
