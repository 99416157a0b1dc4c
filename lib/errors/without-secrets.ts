/**
 * Takes everything that could sign a request out of a text. A second line of defence: problems are made without secrets.
 * Covers AccessKey ids (`LTAI…`, temporary ones `STS.…`), named parameters and headers of both signature versions, and the string to sign.
 */
export const withoutSecrets = (text: string): string =>
  text
    .replace(/string ?to ?sign.*$/gis, `string to sign ${MASK}`)
    .replace(/\bAuthorization\s*[:=]\s*[^\n]*/gi, `Authorization=${MASK}`)
    .replace(
      /\b(x-acs-security-token|x-acs-accesskey-id|security-?token|access-?key-?(?:id|secret)|credential|signature(?:nonce)?)\s*[:=]\s*["']?[^\s"'&,;]+/gi,
      (_, name: string) => `${name}=${MASK}`,
    )
    .replace(/\b(?:LTAI[A-Za-z0-9]{8,}|STS\.[A-Za-z0-9]{8,})/g, MASK)

const MASK = '***'
