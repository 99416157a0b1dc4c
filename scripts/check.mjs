import { ensureInstalled } from './install.mjs'
import { requireNode } from './project.mjs'
import { deadCodeStep, lintStep, sum, typesStep, unitStep } from './steps.mjs'

requireNode()
await ensureInstalled()
const { passed, failed } = sum([await typesStep(), await lintStep(), await deadCodeStep(), await unitStep(process.argv.slice(2))])
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
