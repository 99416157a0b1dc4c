/** A path of this console to go on to, from whatever an address said; `null` when it leads elsewhere (`//evil`, `/\evil`, `https:…`). */
export const ownPath = (wanted: unknown): string | null => {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || wanted.length > PATH_MAX) return null
  const url = URL.canParse(wanted, NOWHERE) ? new URL(wanted, NOWHERE) : null
  return url !== null && url.origin === NOWHERE ? `${url.pathname}${url.search}` : null
}

const PATH_MAX = 2_000
const NOWHERE = 'http://console.invalid'
