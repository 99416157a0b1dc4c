import 'server-only'
import { z } from 'zod'
import type { ResourceGroup } from '@/lib/ecs/resource-group'
import { text } from '@/server/ecs/vendor-shape'

/** One item of `ResourceGroups.ResourceGroup` → ours; `null` when it has no id. The display name is the one people gave it. */
export const toResourceGroup = (raw: unknown): ResourceGroup | null => {
  const parsed = shape.safeParse(raw)
  if (!parsed.success) return null
  const { Id, Name, DisplayName } = parsed.data
  return { resourceGroupId: Id, name: DisplayName === '' ? Name : DisplayName }
}

const shape = z.object({ Id: z.string().regex(/^[A-Za-z0-9-]{1,64}$/), Name: text, DisplayName: text })
