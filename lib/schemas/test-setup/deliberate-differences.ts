/** A text as it was typed, and as the form would send it: composed (NFC) and without blanks around it. */
export type Judged = { typed: string; sent: string }

/** Where form and sandbox are meant to disagree, and why. `rules`: those of the form that say no; none: the sandbox says no. */
export type Difference = { what: string; why: string; rules: readonly string[]; isMet: (text: Judged) => boolean; example: string }

const isOnlyInOtherCase = (pattern: RegExp) => {
  const anyCase = new RegExp(pattern, 'i')
  return ({ sent }: Judged): boolean => anyCase.test(sent) && !pattern.test(sent)
}

/** The whole list: a disagreement that is not here is an error of one of the two. */
export const DELIBERATE_DIFFERENCES: readonly Difference[] = [
  {
    what: 'a name that begins with auto in capitals',
    why: 'Every source writes lower-case auto, and whether ECS refuses Auto is not known: the form plays safe, the sandbox refuses what is published.',
    rules: ['name-not-auto'],
    isMet: isOnlyInOtherCase(/^auto/),
    example: 'Automatic',
  },
  {
    what: 'a description that begins with HTTP:// in capitals',
    why: 'Letter case is not published: the form plays safe, the sandbox refuses the published spelling.',
    rules: ['description-no-url-start'],
    isMet: isOnlyInOtherCase(/^https?:\/\//),
    example: 'HTTP://wiki.example',
  },
  {
    what: 'a tag with HTTP:// in capitals',
    why: 'As with descriptions.',
    rules: ['tag-key-no-url', 'tag-value-no-url'],
    isMet: isOnlyInOtherCase(/https?:\/\//),
    example: 'at HTTPS://wiki.example',
  },
  {
    what: 'a tag key that begins with aliyun or acs: in capitals',
    why: 'Letter case of the reserved beginnings is not published: the form plays safe.',
    rules: ['tag-key-prefix'],
    isMet: isOnlyInOtherCase(/^(aliyun|acs:)/),
    example: 'ACS:team',
  },
  {
    what: 'control characters in a description or a tag',
    why: 'No source forbids them, but nobody types them on purpose and no list shows them.',
    rules: ['description-printable', 'tag-key-printable', 'tag-value-printable'],
    isMet: ({ sent }) => sent.isWellFormed() && /\p{Cc}/u.test(sent),
    example: 'one\ntwo',
  },
  {
    what: 'half a surrogate pair in a description or a tag',
    why: 'It has no UTF-8, so no client can send it; the sandbox never sees one.',
    rules: ['description-printable', 'tag-key-printable', 'tag-value-printable'],
    isMet: ({ sent }) => !sent.isWellFormed(),
    example: 'broken \ud83d half',
  },
  {
    what: 'thousands of blanks around a text that would be good without them',
    why: 'The form looks at no more than 4,096 units of a text, so that a huge one costs nothing.',
    rules: ['name-length', 'description-length', 'tag-key-length', 'tag-value-length'],
    isMet: ({ typed }) => typed.length > 4_096,
    example: `before-upgrade${' '.repeat(5_000)}`,
  },
  {
    what: 'more than a hundred blanks around the id of a resource group',
    why: 'As with texts, at 128 units.',
    rules: ['resource-group-id'],
    isMet: ({ typed }) => typed.length > 128,
    example: `${' '.repeat(128)}rg-aekzrt4hv6mo2pq`,
  },
  {
    what: 'a well-formed id of a resource group that does not exist',
    why: 'Only ECS knows which groups there are.',
    rules: [],
    isMet: ({ sent }) => /^rg-[a-zA-Z0-9]{1,64}$/.test(sent),
    example: 'rg-nosuchgroup',
  },
]
