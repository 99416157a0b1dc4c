import 'server-only'

/**
 * What a page may load and run. Scripts: only those with the nonce of this answer and what they load.
 * style-src-attr: style attributes carry widths of bars and places of pop-ups; they cannot run anything.
 */
export const contentSecurityPolicy = ({ nonce, isDevelopment }: { nonce: string; isDevelopment: boolean }): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
