import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DoorShell } from '@/components/people/door-shell'
import { readCloudMode } from '@/server/session/read-cloud-mode'
import { readTheme } from '@/server/session/read-theme'

const SignInLayout = async ({ children }: { children: ReactNode }) => {
  const t = await getTranslations('shell')
  return (
    <DoorShell mode={readCloudMode([])} theme={await readTheme()} toasts={{ region: t('toasts'), close: t('dismiss') }}>
      {children}
    </DoorShell>
  )
}

export default SignInLayout
