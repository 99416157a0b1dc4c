import 'server-only'

const MESSAGE_MAX_CHARACTERS = 500
const LEFT_OUT = '…'
/** Alibaba Cloud's access key ids and temporary ones. */
const ACCESS_KEY_ID = /\b(LTAI[A-Za-z0-9]{6,}|(STS|TMP)\.[A-Za-z0-9]{6,})/g
const URL_IN_TEXT = /\b[a-z][a-z0-9+.-]*:\/\/\S+/gi
const NOT_SHOWABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu

/** A sentence of the cloud, fit to be shown: one line, no addresses, no access key ids, none of the given secrets, 500 characters at most. */
export const withoutSecrets = (text: string, secrets: readonly string[]): string => {
  const shortened = text.slice(0, MESSAGE_MAX_CHARACTERS * 4)
  const cleared = secrets.filter((secret) => secret !== '').reduce((left, secret) => left.replaceAll(secret, LEFT_OUT), shortened)
  const line = cleared.replace(URL_IN_TEXT, LEFT_OUT).replace(ACCESS_KEY_ID, LEFT_OUT).replace(NOT_SHOWABLE, ' ').trim()
  return line.length > MESSAGE_MAX_CHARACTERS ? `${[...line].slice(0, MESSAGE_MAX_CHARACTERS - 1).join('')}${LEFT_OUT}` : line
}
