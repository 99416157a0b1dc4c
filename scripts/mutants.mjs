import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { nodeBinary, ROOT, requireNode, say, tool } from './project.mjs'

/** Takes each check away, one at a time and in a copy, and runs the tests that must miss it. Words behind `--` choose mutants by name. */
requireNode()
await ensureInstalled()

const MUTANTS = JSON.parse(readFileSync(join(ROOT, 'scripts', 'mutants', 'mutants.json'), 'utf8'))
const words = process.argv.slice(2)
const wanted = MUTANTS.filter(({ name }) => words.every((word) => name.includes(word)))
const copy = copyOfTheProject()
const survivors = []
try {
  for (const mutant of wanted) {
    const isKilled = await survivesNot(mutant)
    say(`${isKilled ? 'caught  ' : 'SURVIVED'} ${mutant.name}`)
    if (!isKilled) survivors.push(mutant.name)
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
process.stdout.write(`${wanted.length - survivors.length} passed, ${survivors.length} failed\n`)
process.exitCode = survivors.length === 0 && wanted.length > 0 ? 0 : 1

/** The files of the project as they stand, beside the packages of this checkout. */
function copyOfTheProject() {
  const folder = mkdtempSync(join(tmpdir(), 'snapshot-console-mutants-'))
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: ROOT, encoding: 'utf8' })
  for (const path of listed.split('\0').filter(Boolean)) cpSync(join(ROOT, path), join(folder, path), { recursive: true, force: true })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir')
  return folder
}

async function survivesNot({ file, find, replace, tests }) {
  const path = join(copy, file)
  const text = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    text.replace(find, () => replace),
  )
  try {
    return (await runTests(tests)) !== 0
  } finally {
    writeFileSync(path, text)
  }
}

/** Without a mutant these tests are green in `npm test`; here only whether they turn red counts. */
function runTests(tests) {
  const child = spawn(nodeBinary(), [tool('vitest/vitest.mjs'), 'run', '--bail=1', '--reporter=dot', ...tests], {
    cwd: copy,
    stdio: 'ignore',
  })
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}
