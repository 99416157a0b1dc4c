import 'server-only'

/** The cloud answered, but not in a way that an ECS answer looks like. For a write this means: outcome unknown. */
export class OddAnswer extends Error {
  override readonly name = 'OddAnswer'
  readonly httpStatus: number
  readonly requestId: string | null

  constructor(httpStatus: number, requestId: string | null) {
    super('not an answer of ECS')
    this.httpStatus = httpStatus
    this.requestId = requestId
  }
}

/** A 2xx answer that carries an error code in its body: the SDK lets it pass as a success. */
export class RefusalInSuccess extends Error {
  override readonly name = 'RefusalInSuccess'
  readonly statusCode: number
  readonly code: string
  readonly requestId: string | null
  readonly data: Readonly<Record<string, unknown>>

  constructor({ statusCode, code, requestId, data }: Pick<RefusalInSuccess, 'statusCode' | 'code' | 'requestId' | 'data'>) {
    super('refused within a success')
    this.statusCode = statusCode
    this.code = code
    this.requestId = requestId
    this.data = data
  }
}

/** Our own deadline was up. Whether the request arrived is not known. */
export class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded'
}

/** No credential could be had, so nothing was sent. */
export class NoCredential extends Error {
  override readonly name = 'NoCredential'
  readonly reason: 'missing' | 'unusable'

  constructor(reason: 'missing' | 'unusable') {
    super('no credential')
    this.reason = reason
  }
}
