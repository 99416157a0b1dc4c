import { RETIRED_SNAPSHOT_CATEGORIES } from '../../../lib/ecs/contract.ts'
import type { Parameters, Refusal } from '../operation.ts'
import { type RefusalCode, refusal } from './refusals.ts'
import { type SentTag, sentTags } from './sent-tags.ts'
import {
  isClientToken,
  isDescription,
  isInstantAccessRetentionDays,
  isRetentionDays,
  isSnapshotName,
  isTagKey,
  isTagValue,
  TAGS_ALLOWED,
} from './snapshot-text.ts'

export type ParameterRule = {
  parameter: string
  rule: string
  code: RefusalCode
  isBroken: (parameters: Parameters) => boolean
  fill?: readonly string[]
}

/** The refusal of the first rule that the parameters break, or `null`. Left out: the rules of CreateSnapshot. */
export const brokenParameter = (parameters: Parameters, rules = PARAMETER_RULES): Refusal | null => {
  const broken = rules.find((rule) => rule.isBroken(parameters))
  return broken === undefined ? null : refusal(broken.code, { fill: broken.fill ?? [] })
}

/** The rule is broken when the parameter was sent and does not pass. An empty text was sent. */
export const sent =
  (name: string, passes: (text: string) => boolean) =>
  (parameters: Parameters): boolean => {
    const text = parameters.get(name)
    return text !== undefined && !passes(text)
  }

export const someTag =
  (isBad: (tag: SentTag, all: readonly SentTag[]) => boolean) =>
  (parameters: Parameters): boolean =>
    sentTags(parameters).some((tag, _, all) => isBad(tag, all))

const isBoolean = (text: string): boolean => text === 'true' || text === 'false'

/** Documented as `Standard` and `Flash`; Terraform's provider sends them in lower case. */
const isRetiredCategory = (text: string): boolean =>
  RETIRED_SNAPSHOT_CATEGORIES.some((category) => category.toLowerCase() === text.toLowerCase())

/** What the parameters of CreateSnapshot must obey, in the order in which it is looked at. */
export const PARAMETER_RULES: readonly ParameterRule[] = [
  {
    parameter: 'DiskId',
    rule: 'is required',
    code: 'MissingParameter',
    isBroken: (parameters) => !parameters.get('DiskId'),
    fill: ['DiskId'],
  },
  {
    parameter: 'ClientToken',
    rule: 'at most 64 ASCII characters',
    code: 'InvalidClientToken.Malformed',
    isBroken: sent('ClientToken', isClientToken),
  },
  {
    parameter: 'SnapshotName',
    rule: '2 to 128 letters, digits, : _ . -, a letter first, not beginning with auto',
    code: 'InvalidSnapshotName.Malformed',
    isBroken: sent('SnapshotName', isSnapshotName),
  },
  {
    parameter: 'Description',
    rule: '2 to 256 characters, not beginning with http:// or https://',
    code: 'InvalidDescription.Malformed',
    isBroken: sent('Description', isDescription),
  },
  {
    parameter: 'RetentionDays',
    rule: 'a whole number from 1 to 65536',
    code: 'InvalidRetentionDays.Malformed',
    isBroken: sent('RetentionDays', isRetentionDays),
  },
  {
    parameter: 'Category',
    rule: 'Standard or Flash',
    code: 'InvalidSnapshotCategory.Malformed',
    isBroken: sent('Category', isRetiredCategory),
  },
  {
    parameter: 'InstantAccess',
    rule: 'true or false',
    code: 'InvalidParameter',
    isBroken: sent('InstantAccess', isBoolean),
    fill: ['InstantAccess'],
  },
  {
    parameter: 'Category',
    rule: 'not together with InstantAccess',
    code: 'InvalidCategoryAndInstantAccess.Malformed',
    isBroken: (parameters) => parameters.has('Category') && parameters.has('InstantAccess'),
  },
  {
    parameter: 'InstantAccessRetentionDays',
    rule: 'a whole number from 1 to 65535',
    code: 'InvalidInstantAccessRetentionDays.Malformed',
    isBroken: sent('InstantAccessRetentionDays', isInstantAccessRetentionDays),
  },
  {
    parameter: 'Tag',
    rule: 'at most 20, numbered up to 20',
    code: 'QuotaExceed.Tags',
    isBroken: someTag(({ index }, all) => all.length > TAGS_ALLOWED || index > TAGS_ALLOWED),
    fill: [`The number of tags exceeds the quota of ${TAGS_ALLOWED}.`],
  },
  {
    parameter: 'Tag.N.Key',
    rule: '1 to 128 characters, not beginning with aliyun or acs:, without http:// and https://, numbered from 1',
    code: 'InvalidTagKey.Malformed',
    isBroken: someTag(({ index, key }) => index < 1 || !isTagKey(key ?? '')),
  },
  {
    parameter: 'Tag.N.Value',
    rule: 'at most 128 characters, without http:// and https://',
    code: 'InvalidTagValue.Malformed',
    isBroken: someTag(({ value }) => !isTagValue(value ?? '')),
  },
  {
    parameter: 'Tag.N.Key',
    rule: 'every key once',
    code: 'Duplicate.TagKey',
    isBroken: someTag((tag, all) => all.some((other) => other !== tag && other.key === tag.key)),
  },
  {
    parameter: 'StorageLocationArn',
    rule: 'not public: nobody may use it',
    code: 'InvalidParameter.UnauthorizedStorageLocationArn',
    isBroken: (parameters) => parameters.has('StorageLocationArn'),
  },
]
