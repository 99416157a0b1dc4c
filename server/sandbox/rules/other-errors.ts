/**
 * Codes beyond the table of CreateSnapshot of 2024-11-22: later ones of CreateSnapshot, and those of the other operations.
 * Spelled as the vendor spells them (Paramter, specifed, specfied).
 */
export const OTHER_ERRORS = {
  MissingParameter: { httpStatus: 400, message: 'The input parameter "%s" that is mandatory for processing this request is not supplied.' },
  InvalidParameter: { httpStatus: 400, message: 'The specified parameter "%s" is not valid.' },
  'InvalidParameter.NextToken': { httpStatus: 400, message: 'The specified parameter NextToken is not valid.' },
  'InvalidParameter.MaxResults': { httpStatus: 400, message: 'The specified parameter MaxResults is not valid.' },
  DryRunOperation: { httpStatus: 400, message: 'Request validation has been passed with DryRun flag set.' },
  'InvalidRegionId.NotFound': { httpStatus: 404, message: 'The specified RegionId does not exist.' },
  'InvalidTag.Mismatch': { httpStatus: 400, message: 'The specified Tag.n.Key and Tag.n.Value are not match.' },
  InvalidTagCount: { httpStatus: 400, message: 'The specified tags are beyond the permitted range.' },
  'InvalidFilterKey.NotFound': { httpStatus: 404, message: 'The specified FilterKey is not found.' },
  InvalidFilterValue: { httpStatus: 404, message: 'The filter value is not valid.' },
  'InvalidLockReason.NotFound': { httpStatus: 404, message: 'The specified LockReason is not found.' },
  'InvalidInstanceChargeType.NotFound': { httpStatus: 404, message: 'The InstanceChargeType does not exist in our records.' },
  'InvalidStatus.NotFound': { httpStatus: 404, message: 'The specified Status is not found.' },

  'InvalidClientToken.Malformed': {
    httpStatus: 403,
    message:
      'The specified clientToken is improperly formatted. It must contain only ASCII characters and must not exceed 64 characters in length.',
  },
  'InvalidParameter.UnauthorizedStorageLocationArn': {
    httpStatus: 403,
    message:
      'The operation has failed due to lack of permission for the specified "StorageLocationArn". Please use a resource with appropriate permission for the operation.',
  },

  'InvalidAcceptLanguage.NotFound': { httpStatus: 404, message: 'The specified AcceptLanguage is not found.' },
  'InvalidResourceType.NotFound': { httpStatus: 404, message: 'The ResourceType does not exist in our records.' },

  'MissingParamter.RegionId': { httpStatus: 400, message: 'The regionId should not be null.' },
  'InvalidRegion.NotFound': { httpStatus: 400, message: 'The specified parameter RegionId is not valid.' },
  'InvalidZoneId.NotFound': { httpStatus: 400, message: 'The zoneId provided does not exist in our records.' },
  'InvalidParameter.DiskIds': { httpStatus: 400, message: 'The specified parameter diskIds is not valid.' },
  'InvalidDiskIds.Malformed': { httpStatus: 403, message: 'The amount of specified disk Ids exceeds the limit.' },
  'InvalidDiskType.ValueNotSupported': { httpStatus: 400, message: 'The specified disk type is not supported.' },
  'InvalidCategory.ValueNotSupported': { httpStatus: 400, message: 'The specified disk category is not supported.' },
  'InvalidStatus.ValueNotSupported': { httpStatus: 400, message: 'The specified disk status is not supported.' },
  'InvalidDiskChargeType.NotFound': { httpStatus: 404, message: 'The DiskChargeType does not exist in our records.' },
  'InvalidSnapshot.NotFound': { httpStatus: 400, message: 'The specified parameter SnapshotId is not valid.' },
  'InvalidParameter.MultiAttach': { httpStatus: 403, message: 'The specified param MultiAttach is not valid.' },
  'InvalidParameter.MultiAttachAndEnableSharedNotMatch': {
    httpStatus: 403,
    message: 'The parameter MultiAttach and EnableShared are not match.',
  },

  'InvalidInstanceIds.Malformed': { httpStatus: 400, message: 'The specified InstanceIds is not valid.' },
  'InvalidNetworkType.NotFound': { httpStatus: 404, message: 'The specified InstanceNetworkType is not found.' },

  'InvalidSnapshotIds.Malformed': { httpStatus: 403, message: 'The amount of specified specified snapshot Ids exceeds the limit.' },
  'InvalidSnapshotLinkId.NotFound': { httpStatus: 404, message: 'The specified snapshot link is not found.' },
  'InvalidSnapshotType.NotFound': { httpStatus: 404, message: 'The specfied SnapshotType is not found.' },
  InvalidSourceDiskType: { httpStatus: 404, message: 'The specifed SourceDiskType is not valid.' },
  InvalidUsage: { httpStatus: 404, message: 'The specifed Usage is not valid.' },

  'InvalidParam.RegionId': { httpStatus: 403, message: 'The specified region is not exist.' },
  InvalidRegionId: { httpStatus: 400, message: 'The specified regionId is invalid.' },
  InvalidSnapshotLinkIds: { httpStatus: 400, message: 'The specified snapshotLinkIds is invalid.' },
  InvalidDiskIds: { httpStatus: 400, message: 'The specified diskIds is invalid.' },

  'InvalidSnapshotId.NotFound': { httpStatus: 404, message: 'The specified SnapshotId does not exist.' },
  SnapshotCreatedImage: { httpStatus: 403, message: 'The snapshot has been used to create user defined image(s).' },
  SnapshotCreatedDisk: { httpStatus: 403, message: 'The snapshot has been used to create disk(s).' },

  'InvalidOperation.SnapshotIsLocked': { httpStatus: 403, message: 'The specified snapshot is locked.' },
  'InvalidOperation.RelatedSnapshotNotFinished': { httpStatus: 403, message: 'The related standard snapshot is not finished.' },
  'InvalidOperation.DeleteSharedSnapshotUnsupported': {
    httpStatus: 403,
    message:
      'The current snapshot shares authorization with other users. Please revoke the shared authorization through resource management first.',
  },
  'InvalidOperation.ResourceManagedByCloudProduct': {
    httpStatus: 403,
    message:
      'The current operation is not supported because the resource is managed by a cloud product. Please contact the relevant cloud product to confirm the reason.',
  },
  'Operation.Conflict': { httpStatus: 403, message: 'The operation may conflicts with others, please retry later.' },

  'InvalidParameter.Name': { httpStatus: 400, message: 'The specified Name is invalid.' },
  'InvalidParameter.Description': { httpStatus: 400, message: 'The specified Description is invalid.' },
  'InvalidParam.ExcludeDiskIdsAndDiskIds.Conflict': {
    httpStatus: 400,
    message: "The use of parameter 'ExcludeDiskIds' and 'DiskIds' at the same time is not supported.",
  },
  'MissingParamter.InstanceId': { httpStatus: 400, message: 'The specified InstanceId should not be null.' },
  'InvalidDiskIds.NotInSameZone': { httpStatus: 400, message: 'The specified disks are not in the same availability zone.' },
  'InvalidInstance.NoDisk': { httpStatus: 403, message: 'There is no disk mounted on the instance.' },
  'NumberExceed.TooManyDisks': { httpStatus: 403, message: 'The number of all disks in the request exceeds.' },
  'CapacityExceed.TooManyDisks': { httpStatus: 403, message: 'The capacity of all disks in the request exceeds.' },
  'InvalidOperation.MultiAttachDisk': { httpStatus: 403, message: 'Multi attach disk does not support this operation.' },
  'InvalidDisk.ShareVolume': {
    httpStatus: 403,
    message: 'The specified diskId is invalid. The shared volume does not support creating a snapshot group.',
  },
  'InvalidDisk.DiskCategoryInconsistent': {
    httpStatus: 403,
    message: 'If any specified disk is of a regional disk category, then all disks must also be of that regional disk category.',
  },
  'InvalidOperation.SnapshotStorageLocationUnsupported': {
    httpStatus: 403,
    message: 'Snapshots with storage location in CloudBox do not support the current operation.',
  },
  'InvalidOperation.Unauthorized': { httpStatus: 403, message: 'The specified operation is unauthorized.' },
  'InvalidKMSKeyId.NotFound': { httpStatus: 404, message: 'The KMS key used by the disk does not exist.' },
  'IncorrectDiskStatus.TooManyCreatingSnapshots': { httpStatus: 403, message: 'The specified disk has too many unfinished snapshots.' },
  'InvalidRegion.NotSupport': { httpStatus: 403, message: 'The specified region does not support creating snapshot group.' },
  'InvalidSnapshotGroupId.NotFound': { httpStatus: 404, message: 'The specified SnapshotGroupId does not exist.' },

  NoAttributeToModify: { httpStatus: 400, message: 'No attribute to be modified in this request.' },
  'InvalidSnapshotId.NotReady': { httpStatus: 400, message: 'The specified snapshot has not completed yet.' },
  'InvalidOperation.DecreaseRetentionDaysUnsupported': {
    httpStatus: 400,
    message: 'The requested operation to decrease retention days for the snapshot is not supported.',
  },

  'MissingParameter.RegionId': { httpStatus: 404, message: 'The parameter - RegionId should not be null' },
  'MissingParameter.ResourceType': { httpStatus: 404, message: 'The parameter - ResourceType should not be null' },
  'MissingParameter.ResourceIds': { httpStatus: 404, message: 'The parameter - ResourceIds should not be null' },
  'MissingParameter.Tags': { httpStatus: 404, message: 'The parameter - Tags should not be null' },
  'MissingParameter.TagOrResourceId': { httpStatus: 400, message: 'Either Tags or ResourceIds must be specified.' },
  'NumberExceed.ResourceIds': { httpStatus: 400, message: "The ResourceIds parameter's number is exceed , Valid : 50" },
  'NumberExceed.Tags': { httpStatus: 400, message: "The Tags parameter's number is exceed , Valid : 20" },
  'InvalidResourceId.NotFound': { httpStatus: 404, message: 'The specified ResourceIds are not found in our records.' },
  'InvalidParameter.TagValue': { httpStatus: 400, message: 'The Tag.N.Value parameter is invalid.' },
  'OperationDenied.QuotaExceed': { httpStatus: 400, message: 'The quota of tags on resource is beyond permitted range.' },
  'NoPermission.SystemTag': { httpStatus: 403, message: 'The user does not have permission to operate the system tag.' },
} as const satisfies Record<string, { httpStatus: number; message: string }>

export type OtherErrorCode = keyof typeof OTHER_ERRORS
