import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRetentionDays } from '@/components/snapshots/retention-days'
import { MARKER_TAG_KEY } from '@/lib/schemas/create-snapshot'
import { DELIBERATE_DIFFERENCES, type Difference } from '@/lib/schemas/test-setup/deliberate-differences'
import { fuzzSettings } from '@/lib/schemas/test-setup/fuzz-settings'
import { formsWithOneOddField, oddForms, type TypedForm } from '@/lib/schemas/test-setup/typed-forms'
import { createVerdict, JUDGED_DISK_ID } from '@/server/sandbox/testing/create-verdict'
import { type Broken, formVerdict } from '@/server/snapshots/test-setup/form-verdict'

/*
 * The form's rulebook and the sandbox's are written apart, so that a wrong rule cannot agree with itself; here they are played against
 * each other. `npm run fuzz` plays longer. To repeat a run: FUZZ_SEED=n, or npm run fuzz -- --seed n.
 */

const { seed, cases, timeoutMs } = fuzzSettings(process.env)

/** The code with which ECS answers each rule of the form. */
const CODE_OF_RULE: Readonly<Record<string, string>> = {
  'name-length': 'InvalidSnapshotName.Malformed',
  'name-first-letter': 'InvalidSnapshotName.Malformed',
  'name-characters': 'InvalidSnapshotName.Malformed',
  'name-not-auto': 'InvalidSnapshotName.Malformed',
  'description-length': 'InvalidDescription.Malformed',
  'description-no-url-start': 'InvalidDescription.Malformed',
  'description-printable': 'InvalidDescription.Malformed',
  'retention-whole-number': 'InvalidRetentionDays.Malformed',
  'retention-range': 'InvalidRetentionDays.Malformed',
  'tags-count': 'QuotaExceed.Tags',
  'tag-key-length': 'InvalidTagKey.Malformed',
  'tag-key-prefix': 'InvalidTagKey.Malformed',
  'tag-key-no-url': 'InvalidTagKey.Malformed',
  'tag-key-printable': 'InvalidTagKey.Malformed',
  // the console sends its own marker beside it
  'tag-key-not-marker': 'Duplicate.TagKey',
  'tag-key-unique': 'Duplicate.TagKey',
  'tag-value-length': 'InvalidTagValue.Malformed',
  'tag-value-no-url': 'InvalidTagValue.Malformed',
  'tag-value-printable': 'InvalidTagValue.Malformed',
  'resource-group-id': 'InvalidResourceGroup.NotFound',
}

const TAG_CODES = ['QuotaExceed.Tags', 'InvalidTagKey.Malformed', 'InvalidTagValue.Malformed', 'Duplicate.TagKey']
const GROUP_ID = 'rg-aekzrt4hv6mo2pq'
const WORDS = { markerKey: MARKER_TAG_KEY, groupIds: [GROUP_ID] } as const

type Play = { rules: readonly string[]; code: string | null; difference: Difference | null; disagreement: string | null }

/** Both verdicts on one form, held against each other. */
const play = (form: TypedForm): Play => {
  const { broken, parameters } = formVerdict(form, { diskId: JUDGED_DISK_ID, readDays: parseRetentionDays })
  const code = createVerdict(parameters)
  const rules = broken.map(({ rule }) => rule)
  if (broken.length === 0) return { rules, code, ...granted(form, code) }
  if (code !== null) return { rules, code, difference: null, disagreement: refusedFor(rules, code) }
  const differences = broken.map(differenceOf)
  const undue = rules.find((_, index) => differences[index] === undefined)
  const disagreement = undue === undefined ? null : `the form refuses by ${undue}, the sandbox grants`
  return { rules, code, difference: differences[0] ?? null, disagreement }
}

const differenceOf = ({ rule, text }: Broken): Difference | undefined =>
  DELIBERATE_DIFFERENCES.find(({ rules, isMet }) => text !== null && rules.includes(rule) && isMet(text))

const granted = (form: TypedForm, code: string | null): Pick<Play, 'difference' | 'disagreement'> => {
  if (code === null) return { difference: null, disagreement: null }
  const difference = isUnknownGroup(form, code) ? DELIBERATE_DIFFERENCES.find(({ rules }) => rules.length === 0) : undefined
  if (difference !== undefined) return { difference, disagreement: null }
  return { difference: null, disagreement: `the form grants, the sandbox refuses with ${code}` }
}

/** The one thing that only the sandbox can know. */
const isUnknownGroup = ({ resourceGroupId }: TypedForm, code: string): boolean =>
  code === 'InvalidResourceGroup.NotFound' && /^rg-[a-zA-Z0-9]{1,64}$/.test(resourceGroupId.trim()) && resourceGroupId.trim() !== GROUP_ID

const refusedFor = (rules: readonly string[], code: string): string | null =>
  rules.some((rule) => CODE_OF_RULE[rule] === code) ? null : `the form refuses by ${rules.join(', ')}, the sandbox with ${code}`

const isSameField = (one: string | undefined, other: string): boolean =>
  one === other || (one !== undefined && TAG_CODES.includes(one) && TAG_CODES.includes(other))

describe(`form and sandbox (seed ${seed})`, () => {
  test(`agree on ${cases} forms with one odd field: by the code of that field, but for the deliberate differences`, {
    timeout: timeoutMs,
  }, () => {
    const met = new Set<Difference | null>()
    const broken = new Set<string>()
    fc.assert(
      fc.property(formsWithOneOddField(WORDS), (form) => {
        const { difference, disagreement, rules } = play(form)
        met.add(difference)
        for (const rule of rules) broken.add(rule)
        expect(disagreement).toBeNull()
      }),
      { seed, numRuns: cases },
    )

    expect(DELIBERATE_DIFFERENCES.filter((difference) => !met.has(difference)).map(({ what }) => what)).toEqual([])
    expect([...broken].sort()).toEqual(Object.keys(CODE_OF_RULE).sort())
  })

  test(`agree on ${cases} forms with many odd fields: the sandbox refuses for one that the form refuses too`, {
    timeout: timeoutMs,
  }, () => {
    fc.assert(
      fc.property(oddForms(WORDS), (form) => {
        const { code, disagreement, rules } = play(form)
        const isSameFieldRefused = code !== null && rules.some((rule) => isSameField(CODE_OF_RULE[rule], code))
        const isForGroup = code !== null && isUnknownGroup(form, code)
        expect(isSameFieldRefused || isForGroup ? null : disagreement).toBeNull()
      }),
      { seed, numRuns: cases },
    )
  })
})

const NOTHING_TYPED: TypedForm = { snapshotName: '', description: '', retentionDays: null, tags: [], resourceGroupId: '' }

const formWith = (example: string, rule = ''): TypedForm => {
  if (rule.startsWith('name')) return { ...NOTHING_TYPED, snapshotName: example }
  if (rule.startsWith('description')) return { ...NOTHING_TYPED, description: example }
  if (rule.startsWith('tag')) return { ...NOTHING_TYPED, tags: [{ key: example, value: '' }] }
  return { ...NOTHING_TYPED, resourceGroupId: example }
}

test.each(DELIBERATE_DIFFERENCES.map((difference) => [difference.what, difference] as const))('they differ on %s', (_, difference) => {
  const { example, rules } = difference

  expect(play(formWith(example, rules[0]))).toMatchObject({ difference, disagreement: null })
})

describe('what both grant', () => {
  test.each([
    ['nothing but the disk', {}],
    ['a tag value that begins with acs:', { tags: [{ key: 'env', value: 'acs:x' }] }],
    [
      'nineteen tags, the marker being the twentieth',
      { tags: Array.from({ length: 19 }, (_, index) => ({ key: `k${index}`, value: '' })) },
    ],
    ['65536 days', { retentionDays: '65536' }],
    ['a decomposed letter, which is sent composed', { snapshotName: 'e\u0301te' }],
    ['a name of 128 letters that take two units each', { snapshotName: '𠮷'.repeat(128) }],
  ])('%s', (_, typed) => {
    expect(play({ ...NOTHING_TYPED, ...typed })).toMatchObject({ rules: [], code: null })
  })
})
