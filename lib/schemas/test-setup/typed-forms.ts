import fc from 'fast-check'

/** The create form as a person (or a program in a person's place) may leave it: the days as typed, or as a number; `null` = no days. */
export type TypedForm = {
  snapshotName: string
  description: string
  retentionDays: string | number | null
  tags: readonly TypedTag[]
  resourceGroupId: string
}

export type TypedTag = { key: string; value: string }

export type Words = {
  /** The key that the console adds by itself. */
  markerKey: string
  /** Groups that exist. */
  groupIds: readonly [string, ...string[]]
}

/** Forms of which at most one field is at a border or beyond it. */
export const formsWithOneOddField = (words: Words): fc.Arbitrary<TypedForm> => {
  const good = goodForms(words)
  return fc.oneof(
    with1(good, 'snapshotName', names),
    with1(good, 'description', descriptions),
    with1(good, 'retentionDays', days),
    { arbitrary: with1(good, 'tags', tagLists(words)), weight: 3 },
    with1(good, 'resourceGroupId', groups(words)),
  )
}

/** Forms of which every field may be odd. */
export const oddForms = (words: Words): fc.Arbitrary<TypedForm> =>
  fc.record({ snapshotName: names, description: descriptions, retentionDays: days, tags: tagLists(words), resourceGroupId: groups(words) })

const with1 = <Name extends keyof TypedForm>(
  forms: fc.Arbitrary<TypedForm>,
  name: Name,
  values: fc.Arbitrary<TypedForm[Name]>,
): fc.Arbitrary<TypedForm> => fc.tuple(forms, values).map(([form, value]) => ({ ...form, [name]: value }))

/** What stands at the borders of the rules: letters of one and of two units, signs, digits of other scripts, marks, blanks, halves. */
const CHARACTERS = [
  ...['a', 'Z', 'é', 'ß', 'İ', 'ſ', '\u212a', '升', 'あ', 'ａ', 'Ａ', '𠮷', '𐐷', 'ª', 'ǅ', '\u0e01'],
  ...['0', '9', '٣', '३', '３', '²', 'Ⅷ', '\u{1d7d8}'],
  ...[':', '_', '.', '-', '/', '\\', '<', '&', '+', '=', '%', '*', '~', "'", '"', '#', '?', '!', '(', ';', '😀', '\u{e000}'],
  ...[' ', '\u00a0', '\u3000', '\u2028', '\t', '\n', '\r\n', '\u0000', '\u0085', '\u007f'],
  ...['\u0301', '\u200b', '\u200d', '\u202e', '\u200f', '\u2066', '\ufeff', '\ufffd', '\u{e0001}', '\ud800', '\udc00'],
]

const BEGINNINGS = [
  ...['', '', '', 'a', 'auto', 'Auto', 'AUTO', 'aut', 'ａuto', ' auto', '\u0301', '1', '-', '升'],
  ...['http://', 'https://', 'HTTP://', 'Https://', 'http:/', 'see http://', 'at HTTPS://', 'ftp://', 'httpſ://'],
  ...['aliyun', 'Aliyun', 'ALIYUN', 'ali', 'acs:', 'ACS:', 'Acs:', 'acs', 'acſ:', 'team-acs:'],
]

const characters = fc.constantFrom(...CHARACTERS)

/** A known beginning and a few odd characters. */
const shortTexts = fc
  .tuple(fc.constantFrom(...BEGINNINGS), fc.array(fc.oneof(characters, fc.constantFrom('b', 'c', 'x')), { maxLength: 6 }))
  .map(([beginning, rest]) => beginning + rest.join(''))

/** Just as long as allowed, or one more or less, of one letter, with perhaps something odd in it. */
const longTexts = (lengths: readonly number[]) =>
  fc
    .record({
      letter: fc.constantFrom('a', '升', '𠮷', 'é', 'e\u0301'),
      length: fc.constantFrom(...lengths),
      odd: fc.oneof(fc.constant(null), characters),
      place: fc.nat(300),
    })
    .map(({ letter, length, odd, place }) => {
      const text: string[] = Array.from({ length }, () => letter)
      if (odd !== null && length > 0) text[place % length] = odd
      return text.join('')
    })

const BLANKS = [' ', '  ', '\u3000', '\t', '\r\n', '\ufeff', ' '.repeat(5_000)]

/** Blanks before or behind are cut off by the form. */
const padded = (texts: fc.Arbitrary<string>) =>
  fc.tuple(fc.constantFrom(...BLANKS), texts, fc.constantFrom('', ...BLANKS)).map(([before, text, behind]) => before + text + behind)

const textsAround = (lengths: readonly number[]) => {
  const texts = fc.oneof({ arbitrary: shortTexts, weight: 3 }, { arbitrary: longTexts(lengths), weight: 3 })
  return fc.oneof({ arbitrary: texts, weight: 6 }, padded(texts), fc.constantFrom('', 'ab', 'x', '__proto__'))
}

const names = textsAround([1, 2, 3, 127, 128, 129, 130, 255, 256])
const descriptions = textsAround([1, 2, 3, 255, 256, 257, 258, 512])
const tagTexts = textsAround([0, 1, 2, 127, 128, 129, 130])

const days = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '1',
    '7',
    '007',
    ' 7',
    '7 ',
    '1e3',
    '0x10',
    '1.5',
    '1,5',
    '-1',
    '+7',
    '７',
    '٣',
    '65535',
    '65536',
    '65537',
    '7d',
  ),
  fc.constantFrom(null, 0, 1, -0, -1, 1.5, 65_535, 65_536, 65_537, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 1e21),
  fc.integer({ min: -2, max: 65_540 }),
  fc.nat(99_999_999_999).map(String),
)

const groups = ({ groupIds }: Words) =>
  fc.oneof(
    fc.constantFrom('', ' ', ...groupIds, ...groupIds.map((id) => ` ${id}\n`), ...groupIds.map((id) => ' '.repeat(200) + id)),
    fc.constantFrom(
      'rg-',
      'rg-nosuchgroup',
      `rg-${'a'.repeat(64)}`,
      `rg-${'a'.repeat(65)}`,
      'RG-1',
      'rg-a b',
      'rg-升',
      'rg-1\u0000',
      '-',
      'rg',
    ),
  )

const goodTags = (max: number): fc.Arbitrary<TypedTag[]> =>
  fc
    .tuple(fc.nat(max), fc.constantFrom('', 'prod', 'acs:x', 'aliyun', '值'.repeat(128)))
    .map(([count, value]) => Array.from({ length: count }, (_, index) => ({ key: `key-${index}`, value })))

const TWINS = [
  (key: string) => key,
  (key: string) => ` ${key}\t`,
  (key: string) => key.normalize('NFD'),
  (key: string) => key.toUpperCase(),
  (key: string) => `${key}\u200b`,
]

const tagLists = ({ markerKey }: Words): fc.Arbitrary<TypedTag[]> => {
  const oddTags = fc.oneof(
    tagTexts.map((key) => ({ key, value: 'x' })),
    tagTexts.map((value) => ({ key: 'env', value })),
    fc.constantFrom(markerKey, ` ${markerKey}`, markerKey.toUpperCase()).map((key) => ({ key, value: '' })),
  )
  const twins = fc.tuple(fc.constantFrom('env', 'é', 'ﬁ', '升'), fc.constantFrom(...TWINS)).map(([key, twin]) => [
    { key, value: '1' },
    { key: twin(key), value: '2' },
  ])
  return fc.oneof(
    goodTags(22),
    { arbitrary: fc.tuple(goodTags(6), oddTags).map(([tags, odd]) => [...tags, odd]), weight: 4 },
    fc.tuple(goodTags(3), twins).map(([tags, two]) => [...tags, ...two]),
  )
}

const goodForms = (words: Words): fc.Arbitrary<TypedForm> =>
  fc.record({
    snapshotName: fc.constantFrom('', 'before-upgrade', '升级前快照'),
    description: fc.constantFrom('', 'before 4.2', 'see https://wiki.example'),
    retentionDays: fc.constantFrom(null, 30, '7'),
    tags: goodTags(19),
    resourceGroupId: fc.constantFrom('', ...words.groupIds),
  })
