/** What is done to one answer. `before`: the operation does not run. `after`: it runs, and the answer is not the one it gave. */
export type Fault = FaultEffect & { when: 'before' | 'after'; delayMs: number }

export type FaultEffect =
  | { kind: 'code'; code: string; httpStatus: number | null; message: string | null; extra: Readonly<Record<string, unknown>> | null }
  /** No answer until the client gives up. */
  | { kind: 'hang' }
  /** The connection is destroyed after so many bytes of the body; `null`: before the first byte of the head. */
  | { kind: 'cut'; afterBytes: number | null }
  /** A web server's error page instead of JSON. */
  | { kind: 'html'; httpStatus: number }
  /** The true answer, late. */
  | { kind: 'slow' }
  | { kind: 'body'; httpStatus: number; body: string; contentType: string }

/** For which requests a fault is armed, and how many. */
export type FaultOrder = {
  /** `null`: any. */
  action: string | null
  diskId: string | null
  times: number
}
