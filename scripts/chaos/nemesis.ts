import { setTimeout as sleep } from 'node:timers/promises'
import type { ConsoleProcess } from './console-process.ts'
import { heldBefore } from './fault-cases.ts'
import { begin, KILL_POINTS, type KillPoint } from './kill-points.ts'
import { heldRequest } from './send-wish.ts'
import { eventually, type Stage } from './stage.ts'

export type NemesisOptions = {
  kills: number
  freezes: number
  /** Longer than a lease where another console can take over. */
  freezeMs: number
  /** Between two of them so many wishes are answered, or so much time passes. */
  wishesBetween: number
  pauseMostMs: number
  /** Which kill points, by name; left out: all. */
  points?: readonly string[]
}

const SHORT_HOLD_MS = 2_000
const DRAIN_MS = 1_500

/** Kills and freezes one console after the other, and starts it again, until it has done enough. */
export const runNemesis = async (stage: Stage, { points, ...options }: NemesisOptions): Promise<void> => {
  const { kills, freezes, freezeMs, wishesBetween, pauseMostMs } = options
  const chosen = KILL_POINTS.filter(({ name }) => points === undefined || points.includes(name))
  const freezeEvery = freezes === 0 ? Number.POSITIVE_INFINITY : Math.ceil(kills / freezes)
  for (let turn = 0; turn < kills; turn += 1) {
    const point = chosen[turn % chosen.length]
    const victim = stage.consoles[stage.random.below(stage.consoles.length)]
    if (point === undefined || victim === undefined) return
    await killAt(stage, victim, point)
    if ((turn + 1) % freezeEvery === 0) await freezeWhileSending(stage, victim, freezeMs)
    const enough = answeredBy(stage) + wishesBetween
    await eventually(async () => (answeredBy(stage) >= enough ? true : null), pauseMostMs)
  }
}

const answeredBy = ({ history }: Stage): number => history.events.filter(({ type }) => type === 'ok' || type === 'fail').length

const killAt = async (stage: Stage, victim: ConsoleProcess, point: KillPoint): Promise<void> => {
  const wish = await point.reach(stage, victim)
  if (wish === null) return
  const at = Date.now()
  if (point.signal === 'SIGTERM') await victim.end(stage.random.below(DRAIN_MS))
  else await victim.kill()
  const spawnedAt = await victim.start()
  stage.history.add({ type: 'kill', console: victim.number, point: point.name, submitKey: wish.submitKey, spawnedAt }, at)
}

/** Its request takes effect while it stands still; if that lasts longer than its lease, another console takes the operation over. */
const freezeWhileSending = async (stage: Stage, victim: ConsoleProcess, forMs: number): Promise<void> => {
  const wish = await begin(stage, victim, heldBefore(SHORT_HOLD_MS))
  if ((await heldRequest(stage, wish, 'CreateSnapshot')) === null) return
  stage.history.add({ type: 'freeze', console: victim.number, forMs, submitKey: wish.submitKey })
  victim.freeze()
  await sleep(forMs)
  victim.thaw()
}

/** K9: the store is being made for the first time, and its maker dies again and again. */
export const killWhileMigrating = async ({ consoles, history, random }: Stage, times: number): Promise<void> => {
  for (let turn = 0; turn < times; turn += 1) {
    const victim = consoles[turn % consoles.length]
    if (victim === undefined) return
    await victim.dieAtStart(MIGRATES_AFTER_MS.least + random.below(MIGRATES_AFTER_MS.spread))
    history.add({ type: 'kill', console: victim.number, point: 'K9', submitKey: null, spawnedAt: null })
  }
}

/** A start opens its store about then. */
const MIGRATES_AFTER_MS = { least: 700, spread: 1_800 }
