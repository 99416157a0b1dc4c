import { SIGNING_SECRET_MIN } from '@/lib/webhooks/limits'
import { SECRET_OF_SHAPE, type WebhookShape } from '@/lib/webhooks/webhook'

/** Can this shape sign with this secret? '' for none. */
export const fitsShape = ({ shape, secret }: { shape: WebhookShape; secret: string }): boolean => {
  switch (SECRET_OF_SHAPE[shape]) {
    case 'required':
      return secret.length >= SIGNING_SECRET_MIN
    case 'optional':
      return true
    case 'none':
      return secret === ''
  }
}
