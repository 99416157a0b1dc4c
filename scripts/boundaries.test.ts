import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

const run = promisify(execFile)
const ROOT = join(import.meta.dirname, '..')
const ROOMS = ['app', 'components', 'lib', 'server', 'e2e', 'proxy.ts', 'instrumentation.ts']
const FEWEST_MODULES_OF_THE_HOUSE = 100

const report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
    totalCruised: z.number(),
  }),
})

/** One planted file for each rule: where it stands and the import that breaks the rule. */
const PLANTED = [
  { rule: 'no-cycles', file: 'lib/first.ts', code: "import { second } from '@/lib/second'\nexport const first = () => second" },
  { rule: 'lib-stands-alone', file: 'lib/knows-react.ts', code: "import { useState } from 'react'\nexport const x = useState" },
  { rule: 'lib-stands-alone', file: 'lib/knows-next.ts', code: "import { cookies } from 'next/headers'\nexport const x = cookies" },
  { rule: 'lib-stands-alone', file: 'lib/knows-server.ts', code: "import type { Verb } from '@/server/verb'\nexport type X = Verb" },
  { rule: 'contract-imports-nothing', file: 'lib/ecs/contract.ts', code: "import type { Word } from '@/lib/word'\nexport type X = Word" },
  { rule: 'ui-knows-no-domain', file: 'components/ui/knows-disk.tsx', code: "import { word } from '@/lib/word'\nexport const x = word" },
  {
    rule: 'ui-knows-no-domain',
    file: 'components/ui/knows-screen.tsx',
    code: "import { screen } from '@/components/screen'\nexport const x = screen",
  },
  {
    rule: 'components-reach-the-server-by-actions',
    file: 'components/knows-verb.tsx',
    code: "import type { Verb } from '@/server/verb'\nexport type X = Verb",
  },
  {
    rule: 'server-imports-no-screens',
    file: 'server/knows-screen.ts',
    code: "import { screen } from '@/components/screen'\nexport const x = screen",
  },
  {
    rule: 'app-skips-plumbing',
    file: 'app/knows-cloud.tsx',
    code: "import { client } from '@/server/ecs/client'\nexport const x = client",
  },
  {
    rule: 'sdk-in-one-room',
    file: 'server/snapshots/knows-sdk.ts',
    code: "import type Client from '@alicloud/ecs20140526'\nexport type X = Client",
  },
  { rule: 'queries-on-the-server-only', file: 'app/knows-table.tsx', code: "import { eq } from 'drizzle-orm'\nexport const x = eq" },
  {
    rule: 'database-in-one-room',
    file: 'server/people/knows-driver.ts',
    code: "import { drizzle } from 'drizzle-orm/node-postgres'\nexport const x = drizzle",
  },
  { rule: 'database-in-one-room', file: 'server/disks/knows-database.ts', code: "import { Pool } from 'pg'\nexport const x = Pool" },
  {
    rule: 'sandbox-has-one-door',
    file: 'server/disks/knows-sandbox.ts',
    code: "import type { World } from '@/server/sandbox/world'\nexport type X = World",
  },
  {
    rule: 'sandbox-is-a-stranger',
    file: 'server/sandbox/knows-rules.ts',
    code: "import { word } from '../../lib/word.ts'\nexport const x = word",
  },
  { rule: 'e2e-from-outside', file: 'e2e/knows-inside.ts', code: "import type { Verb } from '@/server/verb'\nexport type X = Verb" },
  { rule: 'every-import-resolves', file: 'lib/lost.ts', code: "import { nowhere } from '@/lib/nowhere'\nexport const x = nowhere" },
]

const NEIGHBOURS = {
  'lib/second.ts': "import { first } from '@/lib/first'\nexport const second = () => first",
  'lib/word.ts': "export const word = 'word'\nexport type Word = string",
  'components/screen.tsx': 'export const screen = 1',
  'server/verb.ts': 'export type Verb = () => void',
  'server/ecs/client.ts': "import Client from '@alicloud/ecs20140526'\nexport const client = Client",
  'server/sandbox/world.ts': 'export type World = { x: 1 }',
}

let planted: Awaited<ReturnType<typeof cruise>>
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'snapshot-console-boundaries-'))
  const files = { ...NEIGHBOURS, ...Object.fromEntries(PLANTED.map(({ file, code }) => [file, code])) }
  for (const [file, code] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), `${code}\n`)
  }
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { paths: { '@/*': ['./*'] }, moduleResolution: 'bundler' } }),
  )
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  planted = await cruise(folder)
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

test.each(PLANTED)('the rule $rule reports $file', ({ rule, file }) => {
  expect(planted.violations.filter((violation) => violation.from === file).map((violation) => violation.rule.name)).toContain(rule)
})

test('a file that breaks no rule is not reported', () => {
  expect(planted.violations.filter((violation) => violation.from === 'server/ecs/client.ts')).toEqual([])
})

test('the house itself breaks no rule, and the checker has really seen it', async () => {
  const house = await cruise(ROOT)

  expect(house.violations).toEqual([])
  expect(house.totalCruised).toBeGreaterThan(FEWEST_MODULES_OF_THE_HOUSE)
}, 60_000)

/** Runs the checker as `npm run check` does, but answers with its findings. */
async function cruise(root: string) {
  const checker = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const rooms = root === ROOT ? ROOMS : ROOMS.filter((room) => !room.endsWith('.ts'))
  const { stdout } = await run(
    process.execPath,
    [checker, ...rooms, '--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json'],
    {
      cwd: root,
      maxBuffer: 256 * 1024 * 1024,
    },
  ).catch((failure: unknown) => z.object({ stdout: z.string() }).parse(failure))
  return report.parse(JSON.parse(stdout)).summary
}
