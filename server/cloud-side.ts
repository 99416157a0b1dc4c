import 'server-only'
import { type Clock, systemClock } from '@/server/clock'
import { type Account, configuredAccounts } from '@/server/config/accounts'
import type { Environment } from '@/server/config/env'
import { createDiagnoses, type Diagnoses } from '@/server/diagnosis/diagnoses'
import { createBreaker } from '@/server/ecs/breaker'
import { type CloudAddress, createEcsClient, type EcsClient } from '@/server/ecs/client'
import { createGateway, type Gateway } from '@/server/ecs/gateway'
import { createThrottle } from '@/server/ecs/throttle'
import { createInventory, type Inventory } from '@/server/inventory/inventory'

/** What the console has of the cloud: the half that needs no store. */
export type CloudSide = {
  baseUrl: string
  cloud: 'sandbox' | 'alibaba'
  accounts: readonly Account[]
  quotaPerDisk: number
  client: EcsClient
  gateway: Gateway
  inventory: Inventory
  diagnoses: Diagnoses
  clock: Clock
}

export type CloudSideOptions = { environment: Environment; address: CloudAddress; clock?: Clock; deadlineMs?: number }

export const createCloudSide = ({ environment, address, clock = systemClock, deadlineMs }: CloudSideOptions): CloudSide => {
  const configured = configuredAccounts(environment)
  const accounts = configured.map(({ account }) => account)
  const { baseUrl, quotaPerDisk } = environment
  const client = createEcsClient({ accounts: configured, address, now: clock.now, deadlineMs })
  const gateway = createGateway({ client, throttle: createThrottle(clock), breaker: createBreaker(clock) })
  const inventory = createInventory({ accounts, gateway, clock, quotaPerDisk })
  const diagnoses = createDiagnoses({ gateway, clock })
  return { baseUrl, cloud: environment.cloud.kind, accounts, quotaPerDisk, client, gateway, inventory, diagnoses, clock }
}
