import { type Checked, refused } from './checked.ts'
import type { Claim } from './claim.ts'
import { gatewayRefusal } from './gateway-errors.ts'
import { readAcs3Claim } from './read-acs3-claim.ts'
import type { WireRequest } from './read-request.ts'
import { readRpcClaim } from './read-rpc-claim.ts'

/** pop-core sends `x-acs-action` with RPC signatures too, so only `Authorization` tells the schemes apart. */
export const readClaim = (request: WireRequest): Checked<Claim> => {
  if (request.headers.has('authorization')) return readAcs3Claim(request)
  if (request.parameters.has('AccessKeyId')) return readRpcClaim(request)
  return refused(gatewayRefusal('MissingAccessKeyId'))
}
