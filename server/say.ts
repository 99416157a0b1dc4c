import 'server-only'

/** One line in the terminal for whoever starts the console. */
export const say = (sentence: string): boolean => process.stderr.write(`snapshot-console: ${sentence}\n`)
