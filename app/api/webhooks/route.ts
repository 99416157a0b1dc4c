import { answer } from '@/server/session/answer'
import { listWebhooks } from '@/server/webhooks/list-webhooks'

export const GET = (): Promise<Response> => answer(listWebhooks, 'administer')
