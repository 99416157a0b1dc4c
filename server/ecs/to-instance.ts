import 'server-only'
import { z } from 'zod'
import type { Instance } from '@/lib/ecs/instance'
import { flag, isLockedForSecurity, listUnder, text } from '@/server/ecs/vendor-shape'

/** One item of `Instances.Instance` → our instance; `null` when it has no id. Unknown statuses are kept as ECS writes them. */
export const toInstance = (raw: unknown): Instance | null => {
  const parsed = shape.safeParse(raw)
  if (!parsed.success) return null
  const { InstanceId, InstanceName, Status, OperationLocks, HibernationOptions, VpcAttributes, InnerIpAddress } = parsed.data
  return {
    instanceId: InstanceId,
    name: InstanceName,
    status: Status,
    isLockedForSecurity: OperationLocks,
    isHibernationConfigured: HibernationOptions.Configured,
    privateIps: [...new Set([...VpcAttributes.PrivateIpAddress, ...InnerIpAddress])],
  }
}

const addresses = listUnder('IpAddress', z.string().min(1))

const shape = z.object({
  InstanceId: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
  InstanceName: text,
  Status: text,
  OperationLocks: isLockedForSecurity,
  HibernationOptions: z.object({ Configured: flag }).catch({ Configured: false }),
  VpcAttributes: z.object({ PrivateIpAddress: addresses }).catch({ PrivateIpAddress: [] }),
  /** Private addresses in the classic network. */
  InnerIpAddress: addresses,
})
