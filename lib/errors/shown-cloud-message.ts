import type { CloudProblem } from '@/lib/errors/problem'
import { withoutSecrets } from '@/lib/errors/without-secrets'

/**
 * ECS's own sentence as it may be shown and copied: on one line, without secrets.
 * `null` when it says nothing (empty, or the bare template `%s`), and for signature errors, whose message repeats the signed request.
 */
export const shownCloudMessage = ({ code, cloudMessage }: Pick<CloudProblem, 'code' | 'cloudMessage'>): string | null => {
  if (code.includes('Signature')) return null
  const line = withoutSecrets(cloudMessage)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
  return line === '' || line === '%s' ? null : line
}
