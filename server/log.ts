import 'server-only'
import pino from 'pino'

/** JSON lines on stdout, written at once so that the last line before an exit is not lost. Facts only: never an SDK object, an error or a message of one. */
export const log = pino({ base: { name: 'snapshot-console' }, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ sync: true }))
