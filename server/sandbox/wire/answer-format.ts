import type { WireRequest } from './read-request.ts'

export type Format = 'JSON' | 'XML'

/**
 * How a request wants to be answered; `null`: in a way that does not exist. The older style says it by `Format`, in any letter case,
 * and means XML where it says nothing. Whatever has `Authorization` gets JSON, and so does what is in neither style.
 */
export const answerFormat = ({ headers, parameters }: WireRequest): Format | null => {
  if (headers.has('authorization')) return 'JSON'
  switch (parameters.get('Format')?.toUpperCase() ?? '') {
    case 'JSON':
      return 'JSON'
    case 'XML':
      return 'XML'
    case '':
      return parameters.has('AccessKeyId') ? 'XML' : 'JSON'
    default:
      return null
  }
}
