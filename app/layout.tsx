import type { Metadata, Viewport } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { browserMessages } from '@/lib/messages/browser-messages'
import { readLocale } from '@/server/session/read-locale'
import { readTheme } from '@/server/session/read-theme'
import '@fontsource-variable/geist/wght.css'
import '@fontsource-variable/geist-mono/wght.css'
import './globals.css'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('shell')
  return { title: { default: t('product'), template: `%s · ${t('product')}` }, robots: { index: false, follow: false } }
}

export const generateViewport = async (): Promise<Viewport> => {
  const theme = await readTheme()
  return { colorScheme: theme === 'system' ? 'light dark' : theme }
}

const RootLayout = async ({ children }: { children: ReactNode }) => {
  const [locale, theme, messages] = await Promise.all([readLocale(), readTheme(), getMessages()])
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <NextIntlClientProvider messages={browserMessages(messages)}>{children}</NextIntlClientProvider>
      </body>
    </html>
  )
}

export default RootLayout
