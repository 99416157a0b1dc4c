import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from 'playwright/test'
import { type Receiver, startReceiver } from '../scripts/test-setup/receiver'
import { Console, startConsole } from './console'
import { freePort, startProcess } from './process'
import { type Sandbox, World } from './world'

export { expect }

/**
 * `world` is a fresh sandbox world, `console` a console of this test's own that looks at it.
 * `receiver` is a program on this machine that gets webhooks.
 * The console starts at its first verb, so that a test arranges its world before.
 */
export const test = base.extend<{ world: World; console: Console; receiver: Receiver }, { sandbox: Sandbox; emptyStore: string }>({
  sandbox: [
    async ({}, use) => {
      const [port, controlPort] = [await freePort(), await freePort()]
      const url = `http://127.0.0.1:${port}`
      const controlUrl = `http://127.0.0.1:${controlPort}`
      const process = await startProcess({
        script: 'server/sandbox/main.ts',
        args: ['--port', String(port), '--control-port', String(controlPort)],
        env: {},
        url: controlUrl,
        readyPath: '/health',
      })
      await use({ process, url, controlUrl })
      await process.stop()
    },
    { scope: 'worker' },
  ],

  // making a store takes seconds, copying one does not
  emptyStore: [
    async ({ sandbox }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'snapshot-console-store-'))
      const console = await startConsole({ dataDir: folder, env: { ECS_SANDBOX_URL: sandbox.url } })
      await console.stop()
      await use(folder)
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  world: async ({ sandbox }, use) => {
    await use(new World(sandbox))
  },

  receiver: async ({}, use) => {
    const receiver = await startReceiver()
    await use(receiver)
    await receiver.close()
  },

  console: async ({ page, world, emptyStore }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'snapshot-console-'))
    await cp(emptyStore, folder, { recursive: true })
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`)
    })
    page.on('pageerror', (error) => complaints.push(error.message))

    const console = new Console({ page, world, dataDir: folder })
    await use(console)
    const heard = [...complaints]
    await console.stop()
    await rm(folder, { recursive: true, force: true })

    expect(
      heard.filter((complaint) => !console.expects(complaint)),
      'errors in the browser',
    ).toEqual([])
  },
})
