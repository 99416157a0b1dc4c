import 'server-only'
import { createHmac } from 'node:crypto'

/** Ours: HMAC-SHA256 of `timestamp.body` under the secret, hex. `timestampS`: seconds since the epoch. */
export const signGeneric = (secret: string, { timestampS, body }: { timestampS: number; body: string }): string =>
  createHmac('sha256', secret).update(`${timestampS}.${body}`).digest('hex')

/**
 * DingTalk: HMAC-SHA256 of timestamp, line feed and secret, under the secret, base64. `timestampMs`: at most an hour off.
 * Source: open.dingtalk.com, custom robot, security settings ("加签").
 */
export const signDingtalk = (secret: string, timestampMs: number): string =>
  createHmac('sha256', secret).update(`${timestampMs}\n${secret}`).digest('base64')

/**
 * Feishu and Lark: HMAC-SHA256 of nothing, under timestamp, line feed and secret as the key, base64. `timestampS`: at most an hour off.
 * Source: open.feishu.cn, custom bot usage guide, signature verification.
 */
export const signFeishu = (secret: string, timestampS: number): string =>
  createHmac('sha256', `${timestampS}\n${secret}`).update('').digest('base64')
