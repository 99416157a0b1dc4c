import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type StateText, stateText } from './state-file.ts'
import { type LoggedCall, logHead, logLine, logPath } from './state-log.ts'
import type { World } from './world/world.ts'
import type { Worlds } from './worlds.ts'

/** How long a world that was made only by being looked at may stay unsaved. */
const DEBOUNCE_MS = 500
/** Then the state file is written anew, so that a start has not much to repeat. */
const LOGGED_CALLS_MAX = 5_000

export type StateSaver = {
  /** Save soon. */
  touch: () => void
  /** Keeps a call that took effect: when this returns, a crash of the process no longer undoes it. */
  append: (world: World, call: LoggedCall) => void
  /** Saves everything now. */
  save: () => void
  /** Why the last write failed; `null`: it did not. */
  failure: () => string | null
}

/**
 * Keeps the worlds in `path` and in its log. Both are for their owner only (mode 0600); the state file is written beside itself and renamed,
 * so that it is always a whole one. A write that fails does not stop the sandbox: it is told by `failure()` and made good by the next one.
 *
 * Synchronous on purpose: making the text is most of the work and blocks anyway. Nothing is forced through the disk's cache:
 * this withstands a crash of the process, not a loss of power.
 */
export const stateSaver = (path: string | null, worlds: Worlds): StateSaver => {
  if (path === null) return NO_SAVER
  let timer: NodeJS.Timeout | null = null
  let saved: readonly World[] = []
  let loggedCalls = 0
  let failure: string | null = null

  const attempt = (write: () => void): void => {
    try {
      write()
      failure = null
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error)
    }
  }

  const save = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    loggedCalls = 0
    saved = worlds.list().map(({ world }) => world)
    attempt(() => writeState(path, stateText(worlds.list())))
  }

  return {
    touch: () => {
      timer ??= setTimeout(save, DEBOUNCE_MS)
    },
    append: (world, call) => {
      // The log goes on only from what the state file holds (not a world made or replaced since), and not after a line that may have been written half.
      if (!saved.includes(world) || failure !== null || loggedCalls >= LOGGED_CALLS_MAX) return save()
      loggedCalls += 1
      attempt(() => appendFileSync(logPath(path), logLine(call)))
    },
    save,
    failure: () => failure,
  }
}

const NO_SAVER: StateSaver = { touch: () => {}, append: () => {}, save: () => {}, failure: () => null }

/** The state first: if the process ends between the two, the old log names another state file and is left alone. */
const writeState = (path: string, { text, sha256 }: StateText): void => {
  mkdirSync(dirname(path), { recursive: true })
  replaceFile(path, text)
  replaceFile(logPath(path), logHead(sha256))
}

const replaceFile = (path: string, text: string): void => {
  const beside = `${path}.tmp`
  rmSync(beside, { force: true })
  writeFileSync(beside, text, { mode: 0o600, flag: 'wx' })
  renameSync(beside, path)
}
