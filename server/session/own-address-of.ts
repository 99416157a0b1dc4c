import 'server-only'

/**
 * Where a page was asked for under another name of this machine (127.0.0.1 for localhost): its address under ours, so that
 * cookies and the origin of writes fit. `null`: it is ours already, or it is not a page that a person opens.
 */
export const ownAddressOf = ({ method, headers, url }: Pick<Request, 'method' | 'headers' | 'url'>, baseUrl: string): string | null => {
  if (method !== 'GET' || headers.get('host')?.toLowerCase() === new URL(baseUrl).host) return null
  const { pathname, search } = new URL(url)
  const isPage = headers.get('sec-fetch-mode') === 'navigate' || headers.get('accept')?.includes('text/html') === true
  if (!isPage || pathname.startsWith('/api/') || pathname.startsWith('/_next/')) return null
  return `${baseUrl}${pathname}${search}`
}
