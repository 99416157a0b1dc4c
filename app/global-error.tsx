'use client'

import en from '@/lib/messages/en/shell.json'
import zhCN from '@/lib/messages/zh-CN/shell.json'
import './globals.css'

/** When even the layout broke, there are no messages and no language: both are shown. */
const GlobalErrorPage = ({ retry }: { error: unknown; retry: () => void }) => (
  <html lang="en">
    <body>
      <title>{en.failed.title}</title>
      <main className="mx-auto flex min-h-dvh max-w-120 flex-col justify-center gap-8 px-4 text-center">
        {[
          { lang: 'en', words: en.failed },
          { lang: 'zh-CN', words: zhCN.failed },
        ].map(({ lang, words }) => (
          <section key={lang} lang={lang} className="flex flex-col items-center gap-2">
            <h1 className="text-md font-semibold">{words.title}</h1>
            <p className="text-ink-second">{words.body}</p>
            <button type="button" onClick={retry} className="mt-2 h-8 rounded-control bg-accent px-3 font-medium text-on-accent">
              {words.retry}
            </button>
          </section>
        ))}
      </main>
    </body>
  </html>
)

export default GlobalErrorPage
