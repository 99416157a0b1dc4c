import { expect, test } from 'vitest'
import { readArguments } from './read-arguments.ts'

test.each([
  { args: [], asked: { kind: 'start', options: { port: 4600, controlPort: 4601 } } },
  { args: ['--port', '0', '--control-port=5001'], asked: { kind: 'start', options: { port: 0, controlPort: 5001 } } },
  { args: ['--state', './a.json'], asked: { kind: 'start', options: { port: 4600, controlPort: 4601, stateFile: './a.json' } } },
  { args: ['--help', '--port', 'x'], asked: { kind: 'help' } },
])('$args', ({ args, asked }) => {
  expect(readArguments(args)).toEqual(asked)
})

test.each([
  { args: ['--port', 'http'], says: '--port takes a port number from 0 to 65535, not "http".' },
  { args: ['--port='], says: '--port takes a port number' },
  { args: ['--control-port', '70000'], says: '--control-port takes a port number from 0 to 65535, not "70000".' },
  { args: ['--ports', '1'], says: "Unknown option '--ports'" },
  { args: ['4600'], says: "Unexpected argument '4600'" },
  { args: ['--state='], says: '--state needs the name of a file.' },
])('$args is refused with a sentence', ({ args, says }) => {
  expect(() => readArguments(args)).toThrow(says)
})
