/** What the control port answers: JSON always, an error as `{ "error": sentence }`. */
export type ControlAnswer = { httpStatus: number; body: unknown; headers?: Readonly<Record<string, string>> }

export const okAnswer = (body: unknown): ControlAnswer => ({ httpStatus: 200, body })

export const createdAnswer = (body: unknown): ControlAnswer => ({ httpStatus: 201, body })

export const errorAnswer = (httpStatus: number, error: string): ControlAnswer => ({ httpStatus, body: { error } })
