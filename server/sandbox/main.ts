import { SANDBOX_SECRET } from './credential.ts'
import { DEFAULT_CONTROL_PORT, DEFAULT_PORT, readArguments } from './read-arguments.ts'
import { type SandboxOptions, startSandbox } from './start-sandbox.ts'

const USAGE = `A local ECS for Snapshot Console: the snapshot part of the ECS API, over HTTP, on this machine only.

Usage: npm run sandbox -- [options]

  --port N           port of the API (default ${DEFAULT_PORT}, 0 for a free one)
  --control-port N   port of the control API (default ${DEFAULT_CONTROL_PORT}, 0 for a free one)
  --state FILE       keep the worlds in FILE; without it nothing outlives the process
  --help             this text

AccessKeyId sandbox (or sandbox-anything, each with a world of its own), AccessKeySecret ${SANDBOX_SECRET}.
More: server/sandbox/README.md`

const main = async (): Promise<void> => {
  const asked = readArguments(process.argv.slice(2))
  switch (asked.kind) {
    case 'help':
      return console.log(USAGE)
    case 'start':
      return serve(asked.options)
  }
}

const serve = async (options: SandboxOptions): Promise<void> => {
  const sandbox = await startSandbox(options)
  // Both signals may come, and more than once: from the terminal and from a parent process.
  const stop = (): void => {
    sandbox.close().catch(fail)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  console.log(`ECS API      ${sandbox.url}   (AccessKeyId sandbox, AccessKeySecret ${SANDBOX_SECRET})`)
  console.log(`State        ${options.stateFile ?? 'in memory only'}`)
  console.log(`Control API  ${sandbox.controlUrl}   (GET /health, PUT /worlds/sandbox, POST /worlds/sandbox/faults …)`)
}

const fail = (error: unknown): void => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

main().catch(fail)
