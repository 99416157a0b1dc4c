import 'server-only'
import { join } from 'node:path'
import type { Environment } from '@/server/config/env'

/** Where store and anchors lie: people and records of the sandbox never among those of a real account. */
export const storeFolder = ({ dataDir, cloud }: Pick<Environment, 'dataDir' | 'cloud'>): string => join(dataDir, cloud.kind)
