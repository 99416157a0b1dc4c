import type { Parameters } from '../operation.ts'
import { PARAMETER_RULES, type ParameterRule, sent, someTag } from './parameter-rules.ts'
import { sentList } from './sent-list.ts'
import { isDescription, isGroupName } from './snapshot-text.ts'

const sentSome = (parameters: Parameters, name: string): boolean => sentList(parameters, name).length > 0

/** Rules that CreateSnapshot and CreateSnapshotGroup share, by their parameters. */
const SHARED = ['ClientToken', 'InstantAccess', 'InstantAccessRetentionDays', 'Tag', 'Tag.N.Key', 'Tag.N.Value', 'StorageLocationArn']

/** What the parameters of CreateSnapshotGroup must obey, in the order in which it is looked at. */
export const GROUP_PARAMETER_RULES: readonly ParameterRule[] = [
  {
    parameter: 'Name',
    rule: '2 to 128 letters, digits, : _ . -, a letter first',
    code: 'InvalidParameter.Name',
    isBroken: sent('Name', isGroupName),
  },
  {
    parameter: 'Description',
    rule: '2 to 256 characters, not beginning with http:// or https://',
    code: 'InvalidParameter.Description',
    isBroken: sent('Description', isDescription),
  },
  ...PARAMETER_RULES.filter(({ parameter }) => SHARED.includes(parameter)),
  {
    parameter: 'Tag.N.Value',
    rule: 'unlike a value of CreateSnapshot not beginning with acs:',
    code: 'InvalidTagValue.Malformed',
    isBroken: someTag(({ value }) => value?.startsWith('acs:') === true),
  },
  {
    parameter: 'ExcludeDiskId.N',
    rule: 'not together with DiskId.N',
    code: 'InvalidParam.ExcludeDiskIdsAndDiskIds.Conflict',
    isBroken: (parameters) => sentSome(parameters, 'ExcludeDiskId') && sentSome(parameters, 'DiskId'),
  },
  {
    parameter: 'InstanceId',
    rule: 'is required without DiskId.N',
    code: 'MissingParamter.InstanceId',
    isBroken: (parameters) => !parameters.get('InstanceId') && !sentSome(parameters, 'DiskId'),
  },
]
