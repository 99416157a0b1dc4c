import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseRetentionDays } from '@/components/snapshots/retention-days'
import { MARKER_TAG_KEY } from '@/lib/schemas/create-snapshot'
import { fuzzSettings } from '@/lib/schemas/test-setup/fuzz-settings'
import { formsWithOneOddField, oddForms } from '@/lib/schemas/test-setup/typed-forms'
import type { Context } from '@/server/context'
import { createVerdict, JUDGED_DISK_ID } from '@/server/sandbox/testing/create-verdict'
import { freshKey, plantDisk, type SandboxUnderTest, sandboxUnderTest } from '@/server/sandbox/testing/sandbox-under-test'
import { toParameters } from '@/server/snapshots/create-request'
import { type FormVerdict, formVerdict } from '@/server/snapshots/test-setup/form-verdict'
import { contextUnderTest } from '@/server/test-setup/context-under-test'

/* What was typed arrives as it was typed: over real HTTP, signed by the console's own client, or by a signer that knows neither of the two. */

const { seed, wireCases, timeoutMs } = fuzzSettings(process.env)
const WORDS = { markerKey: MARKER_TAG_KEY, groupIds: ['rg-aekzrt4hv6mo2pq'] } as const

let under: SandboxUnderTest
let accessKeyId: string
let context: Context
beforeAll(async () => {
  under = await sandboxUnderTest()
  accessKeyId = freshKey()
  await under.control('PUT', `/worlds/${accessKeyId}`, { seed: 'empty' })
  context = contextUnderTest({ url: under.sandbox.url, accessKeyId, regions: ['cn-hangzhou'] })
})
afterAll(() => under.sandbox.close())

/** What the console would send, sent by its own client. */
const codeByConsole = async ({ input }: FormVerdict): Promise<string | null> => {
  const [account] = context.accounts
  if (account === undefined) throw new Error('The console has no account')
  const answer = await context.gateway.createSnapshot({ account, regionId: input.regionId }, toParameters(input, input.submitKey))
  if (answer.ok) return null
  return answer.problem.kind === 'ecs' ? answer.problem.code : answer.problem.kind
}

/** What the console would not send, sent all the same. */
const codeBySigner = async ({ parameters }: FormVerdict): Promise<string | null> => {
  const { json } = await under.call({ accessKeyId, action: 'CreateSnapshot', parameters: Object.fromEntries(parameters) })
  return typeof json.Code === 'string' ? json.Code : null
}

const isSendable = ({ parameters }: FormVerdict): boolean => [...parameters.values()].every((text) => text.isWellFormed())

test(`no value of ${wireCases} forms is changed on its way, and the answer is as expected (seed ${seed})`, {
  timeout: timeoutMs,
}, async () => {
  const forms = fc.sample(fc.oneof(formsWithOneOddField(WORDS), oddForms(WORDS)), { seed, numRuns: wireCases })
  const sent = { byConsole: 0, bySigner: 0 }
  let sequence = 0

  for (const form of forms) {
    const verdict = formVerdict(form, { diskId: await plantDisk(under, accessKeyId), readDays: parseRetentionDays })
    if (!isSendable(verdict)) continue
    const isGranted = verdict.broken.length === 0
    const code = await (isGranted ? codeByConsole(verdict) : codeBySigner(verdict))
    sent[isGranted ? 'byConsole' : 'bySigner'] += 1

    const { json } = await under.control('GET', `/worlds/${accessKeyId}/journal?after=${sequence}`)
    sequence = Number(json.lastSequence)
    const told = `seed ${seed}: ${JSON.stringify(form)}`
    expect(json.entries, told).toEqual([expect.objectContaining({ parameters: Object.fromEntries(verdict.parameters) })])
    expect(code, told).toBe(createVerdict(new Map([...verdict.parameters, ['DiskId', JUDGED_DISK_ID]])))
  }

  expect(Math.min(sent.byConsole, sent.bySigner), JSON.stringify(sent)).toBeGreaterThan(wireCases / 10)
})

const PRINTED_ODDLY =
  'NUL \u0000 CR LF \r\n right-to-left \u202e isolate \u2066 zero width \u200b\u200d BOM \ufeff astral 𠮷😀 decomposed e\u0301 %41 + & ='

test.each(['byConsole', 'bySigner'] as const)('every odd character arrives %s', async (sender) => {
  const diskId = await plantDisk(under, accessKeyId)
  const typed = {
    snapshotName: '',
    description: PRINTED_ODDLY,
    retentionDays: null,
    tags: [{ key: `k${PRINTED_ODDLY}`, value: PRINTED_ODDLY }],
  }
  const verdict = formVerdict({ ...typed, resourceGroupId: '' }, { diskId, readDays: parseRetentionDays })

  expect(await (sender === 'byConsole' ? codeByConsole(verdict) : codeBySigner(verdict))).toBeNull()

  const { entries } = await under.journal(accessKeyId)
  const composed = PRINTED_ODDLY.normalize('NFC')
  expect(entries.at(-1)?.parameters).toMatchObject({ Description: composed, 'Tag.1.Key': `k${composed}`, 'Tag.1.Value': composed })
})

test('half a surrogate pair never leaves the console, and its bytes are refused at the gate', async () => {
  const diskId = await plantDisk(under, accessKeyId)
  const form = { snapshotName: '', description: 'half \ud83d', retentionDays: null, tags: [], resourceGroupId: '' }
  const verdict = formVerdict(form, { diskId, readDays: parseRetentionDays })
  const { lastSequence } = await under.journal(accessKeyId)

  expect(await codeByConsole(verdict)).not.toBeNull()
  const raw = await under.send({ method: 'GET', path: '/?Description=half%20%ED%A0%BD', headers: { host: under.host } })

  expect(raw).toMatchObject({ status: 400, json: { Code: 'InvalidParameter' } })
  expect((await under.journal(accessKeyId)).lastSequence).toBe(lastSequence)
})
