/** A resource group of the account: what a snapshot can be filed under. */
export type ResourceGroup = { resourceGroupId: string; name: string }
