import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SignInScreen } from '@/components/people/sign-in-screen'
import { ownPath } from '@/lib/own-path'
import { paths } from '@/lib/paths'
import { openContext } from '@/server/context'
import { readWaysIn } from '@/server/session/read-ways-in'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('signIn')
  return { title: t('title') }
}

type Search = Record<string, string | string[] | undefined>

const SignInPage = async ({ searchParams }: { searchParams: Promise<Search> }) => {
  const { next, 'not-admitted': notAdmitted } = await searchParams
  const goOn = ownPath(next) ?? paths.disks()
  const context = await openContext('read', 'read', 'get')
  if (context.ok) redirect(goOn)
  return <SignInScreen ways={readWaysIn()} next={goOn} isNotAdmitted={notAdmitted !== undefined} />
}

export default SignInPage
