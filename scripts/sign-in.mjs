import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './project.mjs'

const ACTIONS = join(ROOT, '.next', 'server', 'server-reference-manifest.json')

/** The cookies of somebody who has come in by one click, as a console of the sandbox offers it. @throws when it does not. */
export const signInAs = async (role, consoleUrl) => {
  const actions = Object.entries(JSON.parse(readFileSync(ACTIONS, 'utf8')).node)
  const [id] = actions.find(([, { filename }]) => filename.endsWith('/sign-in-as.ts'))
  const response = await fetch(`${consoleUrl}/sign-in`, {
    method: 'POST',
    headers: { 'next-action': id, origin: consoleUrl, accept: 'text/x-component', 'content-type': 'text/plain;charset=UTF-8' },
    body: JSON.stringify([{ role }]),
  })
  const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0])
  if (cookies.length === 0) throw new Error(`nobody could sign in: ${response.status}`)
  return cookies.join('; ')
}
