import { randomUUID } from 'node:crypto'
import type { Parameters } from '../operation.ts'
import type { Fault, FaultOrder } from './fault.ts'

export const ARMED_FAULTS_MAX = 1_000

export type ArmedFault = { id: string; order: Omit<FaultOrder, 'times'>; timesLeft: number; fault: Fault }

/** The faults armed for one world. A request meets the oldest that matches it, and uses it up by one. */
export class FaultQueue {
  #armed: ArmedFault[] = []

  /** `null`: as many faults are armed as the sandbox keeps. */
  arm({ times, ...order }: FaultOrder, fault: Fault): ArmedFault | null {
    if (this.#armed.length >= ARMED_FAULTS_MAX) return null
    const armed = { id: randomUUID(), order, timesLeft: times, fault }
    this.#armed.push(armed)
    return armed
  }

  take(action: string, parameters: Parameters): Fault | null {
    const met = this.#armed.find(
      ({ order }) => (order.action === null || order.action === action) && (order.diskId === null || isAbout(parameters, order.diskId)),
    )
    if (met === undefined) return null
    met.timesLeft -= 1
    if (met.timesLeft === 0) this.#armed = this.#armed.filter((armed) => armed !== met)
    return met.fault
  }

  list(): readonly ArmedFault[] {
    return this.#armed
  }

  /** How many there were. */
  clear(): number {
    return this.#armed.splice(0).length
  }
}

/** `DiskId`, `DiskId.1` … or an element of the JSON array `DiskIds`. */
const isAbout = (parameters: Parameters, diskId: string): boolean =>
  [...parameters].some(([name, value]) => {
    if (name === 'DiskIds') return value.includes(`"${diskId}"`)
    return (name === 'DiskId' || name.startsWith('DiskId.')) && value === diskId
  })
