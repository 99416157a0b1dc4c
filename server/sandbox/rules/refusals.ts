import { DOCUMENTED_ERRORS, type DocumentedErrorCode } from '../../../lib/ecs/contract.ts'
import type { OperationAnswer, Refusal } from '../operation.ts'
import { OTHER_ERRORS, type OtherErrorCode } from './other-errors.ts'

/**
 * A refusal in the documented words. `fill` takes the place of each `%s`; `row` chooses among rows of the same code.
 * `httpStatus` and `message` where the page of an operation has others for the code than the page of CreateSnapshot.
 */
export const refusal = (
  code: RefusalCode,
  { fill = [], row = 0, ...own }: { fill?: readonly string[]; row?: number; httpStatus?: number; message?: string } = {},
): Refusal => {
  const known = isOther(code) ? OTHER_ERRORS[code] : DOCUMENTED_ERRORS.filter((error) => error.code === code)[row]
  if (known === undefined) throw new RangeError(`${code} has no row ${row}`)
  const { httpStatus, message } = { ...known, ...own }
  return { code, httpStatus, message: fill.reduce((filled, part) => filled.replace('%s', () => part), message) }
}

export const refused = (why: Refusal): OperationAnswer => ({ ok: false, refusal: why })

export type RefusalCode = DocumentedErrorCode | OtherErrorCode

const isOther = (code: RefusalCode): code is OtherErrorCode => Object.hasOwn(OTHER_ERRORS, code)
