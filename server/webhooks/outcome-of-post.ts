import 'server-only'
import { z } from 'zod'
import type { SendOutcome, WebhookShape } from '@/lib/webhooks/webhook'
import type { PostOutcome } from '@/server/webhooks/post-safely'

/** What an answer means. The chats answer 200 to what they refuse, and say so by a code in the body. */
export const outcomeOfPost = (shape: WebhookShape, post: PostOutcome): SendOutcome => {
  if (post.kind !== 'answered') return post
  const { httpStatus, text } = post
  if (httpStatus >= 300 && httpStatus < 400) return { kind: 'redirected', httpStatus }
  if (httpStatus < 200 || httpStatus >= 300) return { kind: 'refused', httpStatus }
  const code = codeIn(shape, text)
  return code === 0 ? { kind: 'delivered', httpStatus } : { kind: 'refused-by-code', httpStatus, code }
}

const codeIn = (shape: WebhookShape, text: string): number | null => {
  switch (shape) {
    case 'generic':
    case 'slack':
      return 0
    case 'dingtalk':
      return read(dingtalkAnswer, text)?.errcode ?? null
    case 'feishu':
      return read(feishuAnswer, text)?.code ?? null
  }
}

const dingtalkAnswer = z.object({ errcode: z.number().int() })
/** Older robots answer `StatusCode` in place of `code`. */
const feishuAnswer = z
  .object({ code: z.number().int().optional(), StatusCode: z.number().int().optional() })
  .transform(({ code, StatusCode }) => ({ code: code ?? StatusCode }))

const read = <T>(schema: z.ZodType<T>, text: string): T | null => {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
