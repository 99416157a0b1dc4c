import { parseArgs } from 'node:util'
import type { SandboxOptions } from './start-sandbox.ts'

export const DEFAULT_PORT = 4600
export const DEFAULT_CONTROL_PORT = 4601

/** What the command line asks for. Throws a sentence when it asks for what there is not. */
export const readArguments = (args: readonly string[]): { kind: 'help' } | { kind: 'start'; options: SandboxOptions } => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: String(DEFAULT_PORT) },
      'control-port': { type: 'string', default: String(DEFAULT_CONTROL_PORT) },
      state: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return { kind: 'help' }
  if (values.state === '') throw new Error('--state needs the name of a file.')
  const ports = { port: portOf('--port', values.port), controlPort: portOf('--control-port', values['control-port']) }
  return { kind: 'start', options: values.state === undefined ? ports : { ...ports, stateFile: values.state } }
}

const portOf = (option: string, text: string): number => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (Number.isNaN(port) || port > 65_535) throw new Error(`${option} takes a port number from 0 to 65535, not "${text}".`)
  return port
}
