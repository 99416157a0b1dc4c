import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, runNode, say, tool } from './project.mjs'

const REPORTS = join(ROOT, '.cache')
const NOTHING = { passed: 0, failed: 0 }

/** Each step answers how many checks passed and failed; a tool without a count is one check. */
export const typesStep = () =>
  once('types', async () => {
    await runNode([tool('next/dist/bin/next'), 'typegen'], { env: { NEXT_TELEMETRY_DISABLED: '1' }, quiet: true })
    return runNode([tool('typescript/bin/tsc'), '--noEmit', '-p', '.'])
  })

export const lintStep = () => once('lint', () => runNode([tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']))

export const deadCodeStep = () => once('dead code', () => runNode([tool('knip/bin/knip.js')]))

/** The boundaries are checked here too: scripts/boundaries.test.ts runs them and proves that they bite. */
export const unitStep = async (filters = []) => {
  const report = freshReport('unit.json')
  say('unit tests and boundaries')
  const code = await runNode([
    tool('vitest/vitest.mjs'),
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...filters,
  ])
  const { numPassedTests: passed, numFailedTests: failed } = readReport(report) ?? { numPassedTests: 0, numFailedTests: 1 }
  return honest({ passed, failed }, code)
}

export const browserStep = async (browserPath, filters = []) => {
  const report = freshReport('browser.json')
  say('browser tests')
  const code = await runNode([tool('playwright/cli.js'), 'test', ...filters], {
    env: { BROWSER_PATH: browserPath, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  })
  const { expected: passed, unexpected, flaky } = readReport(report)?.stats ?? { expected: 0, unexpected: 1, flaky: 0 }
  return honest({ passed, failed: unexpected + flaky }, code)
}

export const once = async (name, work) => {
  say(name)
  const code = await work()
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

export const sum = (results) =>
  results.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), NOTHING)

/** A runner that ends badly without a failed test has failed all the same, and so has one that ran nothing. */
const honest = ({ passed, failed }, code) => {
  if (failed === 0 && (code !== 0 || passed === 0)) return { passed, failed: 1 }
  return { passed, failed }
}

const freshReport = (name) => {
  mkdirSync(REPORTS, { recursive: true })
  const path = join(REPORTS, name)
  rmSync(path, { force: true })
  return path
}

const readReport = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
