import { readFileSync } from 'node:fs'

/** The text of a file, `null` if there is none. Throws a sentence that names the file if it cannot be read. */
export const readIfThere = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if ('code' in error && error.code === 'ENOENT') return null
    throw new Error(`The file ${path} of the sandbox cannot be read: ${error.message}`)
  }
}
