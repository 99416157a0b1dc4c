import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { ensureInstalled } from './install.mjs'
import { giveUp, requireNode, runNode, say, tool } from './project.mjs'

// Form and sandbox are played against each other for longer than the unit tests do it; a failing form is printed with its seed.
// The sandbox is also sent requests as no client would send them, and operations are led through everything that can happen to them.
const CASES = 100_000
const WIRE_CASES = 3_000
const RANDOM_REQUESTS = 100_000
const LIVES = 1_000
const TESTS = [
  'lib/schemas/form-and-sandbox.test.ts',
  'lib/schemas/form-on-the-wire.test.ts',
  'server/sandbox/random-requests.test.ts',
  'server/operations/operation-model.test.ts',
]

requireNode()
await ensureInstalled()
const { seed, cases, wire } = readOptions()
say(`${cases} forms one odd field at a time, ${cases} with many, ${wire} over the wire; seed ${seed}`)
say(`${RANDOM_REQUESTS} random requests, ${LIVES} lives of an operation`)
const code = await runNode([tool('vitest/vitest.mjs'), 'run', '--reporter=verbose', ...TESTS], {
  env: {
    FUZZ_SEED: String(seed),
    FUZZ_CASES: String(cases),
    FUZZ_WIRE_CASES: String(wire),
    SANDBOX_SEED: String(seed),
    SANDBOX_REQUESTS: String(RANDOM_REQUESTS),
    MODEL_SEED: String(seed),
    MODEL_RUNS: String(LIVES),
    MODEL_SHRINK: '1',
  },
})
say(
  code === 0
    ? 'all of them went well'
    : `not all of them went well; repeat with: npm run fuzz -- --seed ${seed} --cases ${cases} --wire ${wire}`,
)
process.exitCode = code

function readOptions() {
  const options = { seed: { type: 'string' }, cases: { type: 'string' }, wire: { type: 'string' } }
  try {
    const { values } = parseArgs({ options })
    return {
      seed: wholeNumber('--seed', values.seed ?? String(randomInt(2 ** 31))),
      cases: wholeNumber('--cases', values.cases ?? String(CASES)),
      wire: wholeNumber('--wire', values.wire ?? String(WIRE_CASES)),
    }
  } catch (error) {
    return giveUp(error.message)
  }
}

function wholeNumber(name, text) {
  if (!/^[0-9]{1,10}$/.test(text)) throw new Error(`${name} must be a whole number; it is ${JSON.stringify(text)}.`)
  return Number(text)
}
