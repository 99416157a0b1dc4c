import { freePort, type Running, startProcess } from '../../e2e/process.ts'
import { World } from '../../e2e/world.ts'

export const REGION = 'cn-hangzhou'

/** The sandbox in a process of its own, which outlives every console: the oracle. One account is one world. */
export type Cloud = {
  url: string
  accounts: readonly CloudAccount[]
  stop(): Promise<void>
}

export type CloudAccount = { id: string; world: World }

export const startCloud = async (accounts: number, seed: 'empty' | 'fleet' = 'empty'): Promise<Cloud> => {
  const [port, controlPort] = [await freePort(), await freePort()]
  const url = `http://127.0.0.1:${port}`
  const controlUrl = `http://127.0.0.1:${controlPort}`
  const process: Running = await startProcess({
    script: 'server/sandbox/main.ts',
    args: ['--port', String(port), '--control-port', String(controlPort)],
    env: {},
    url: controlUrl,
    readyPath: '/health',
  })
  const worlds = Array.from({ length: accounts }, (_, index) => ({
    id: `account-${index + 1}`,
    world: new World({ process, url, controlUrl }),
  }))
  for (const { world } of worlds) await world.begin(seed)
  return { url, accounts: worlds, stop: process.stop }
}
