import type { FurtherError } from '@/lib/errors/further-error'
import { gatewayErrors } from '@/lib/errors/gateway-errors'
import { queryErrors } from '@/lib/errors/query-errors'
import { snapshotErrors } from '@/lib/errors/snapshot-errors'

/** Every code this console has words for beyond the 47 of CreateSnapshot's own table. */
export const furtherErrors: Readonly<Record<string, FurtherError>> = { ...gatewayErrors, ...snapshotErrors, ...queryErrors }
