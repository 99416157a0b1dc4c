import createNextIntlPlugin from 'next-intl/plugin'

/** On every answer, the build's own files included. The Content-Security-Policy of pages comes from proxy.ts, because it has a nonce. */
const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
]

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  devIndicators: false,
  serverExternalPackages: [
    'pg-boss',
    '@alicloud/ecs20140526',
    '@alicloud/openapi-core',
    '@alicloud/credentials',
    'pino',
    '@electric-sql/pglite',
    'pg',
    'better-auth',
    'rate-limiter-flexible',
  ],
  turbopack: { root: import.meta.dirname },
  experimental: { serverActions: { bodySizeLimit: '64kb' } },
  headers: async () => [
    { source: '/:path*', headers: SECURITY_HEADERS },
    { source: '/_next/static/:path*', headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }] },
    { source: '/api/:path*', headers: [{ key: 'Cache-Control', value: 'private, no-store' }] },
  ],
}

/** `precompile` reads the sentences at build time, so that the browser gets no ICU parser: 2.5 KB of next-intl instead of 11. */
const withMessages = createNextIntlPlugin({
  requestConfig: './server/session/request-locale.ts',
  experimental: { messages: { path: './lib/messages', format: 'json', locales: 'infer', sourceLocale: 'en', precompile: true } },
})

export default withMessages(config)
