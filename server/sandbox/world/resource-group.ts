export type ResourceGroup = { Id: string; Name: string; DisplayName: string; CreateDate: string }

export const RESOURCE_GROUPS = {
  /** Things of the default group are answered with an empty ResourceGroupId. */
  default: 'rg-acfm2xq7wkz5d3y',
  production: 'rg-aekzrt4hv6mo2pq',
  staging: 'rg-aekzb8n3jx5ycda',
  dataPlatform: 'rg-aek2h7w5dqf4zui',
} as const

/** The groups that every world begins with. */
export const ordinaryResourceGroups = (): ResourceGroup[] => [
  { Id: RESOURCE_GROUPS.default, Name: 'default', DisplayName: 'Default Resource Group', CreateDate: '2021-03-05T09:12:33+08:00' },
  { Id: RESOURCE_GROUPS.production, Name: 'production', DisplayName: 'Production', CreateDate: '2021-03-08T14:02:10+08:00' },
  { Id: RESOURCE_GROUPS.staging, Name: 'staging', DisplayName: 'Staging', CreateDate: '2021-03-08T14:05:41+08:00' },
  { Id: RESOURCE_GROUPS.dataPlatform, Name: 'data-platform', DisplayName: '数据平台', CreateDate: '2023-07-19T10:30:02+08:00' },
]
