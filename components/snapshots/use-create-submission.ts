'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type RefObject, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { problemOfThrown } from '@/components/form/problem-of-thrown'
import { noteShownHere } from '@/components/news/shown-here'
import {
  openAnother,
  pauseBeforeNextTry,
  receiveAnswer,
  receiveOperation,
  type Submission,
  sendAgain,
  sendAnyway,
  sendFields,
  stopWaiting,
  tellProblem,
  waitAndSend,
} from '@/components/snapshots/submission'
import type { SubmittedSnapshot } from '@/lib/ecs/fleet'
import type { OperationView } from '@/lib/operations/operation-view'
import { NEWS_KEY } from '@/lib/queries/news'
import { operationQuery } from '@/lib/queries/operations'
import { fail, type Result } from '@/lib/result'
import type { CreateSnapshotFields } from '@/lib/schemas/create-snapshot'
import type { DiskPlace } from '@/lib/schemas/places'
import { createSnapshotAction } from '@/server/actions/create-snapshot'

export type CreateSubmission = {
  submission: Submission
  /** When it goes out again by itself; `null`: not by itself. */
  nextTryAt: string | null
  submit: (fields: CreateSnapshotFields) => void
  again: () => void
  /** Sends it although a snapshot of the disk was asked for lately. */
  anyway: (fields: CreateSnapshotFields) => void
  /** Waits, and sends these fields by itself until they are taken. */
  wait: (fields: CreateSnapshotFields) => void
  stop: () => void
  /** A new wish: an empty form, or at once the same fields again. */
  restart: (fields?: CreateSnapshotFields) => void
}

const newKey = () => crypto.randomUUID()

type Moving = { submission: Submission; nextTryAt: string | null }

export type CreateSubmissionOptions = {
  atFirst: () => Submission
  /** An answer that came after the form was closed. */
  onLate: (submission: Submission) => void
}

/** Sends a form to the server, never twice at a time, and keeps asking under the same key while the outcome is open. */
export const useCreateSubmission = (place: DiskPlace, { atFirst, onLate }: CreateSubmissionOptions): CreateSubmission => {
  const [state, setState] = useState<Moving>(() => withNextTry(atFirst()))
  // Two clicks in one tick see the same rendered state; this one is always the newest.
  const latest = useRef(state.submission)
  const isHere = useIsHere()
  const client = useQueryClient()
  const tellLate = useRef(onLate)
  useEffect(() => {
    tellLate.current = onLate
  })

  const move = useCallback((next: Submission) => {
    latest.current = next
    setState(withNextTry(next))
  }, [])
  const send = useCallback(
    async (next: Submission) => {
      if (next.step !== 'sending' || next === latest.current) return
      move(next)
      const answer = await ask(place, next)
      // Something else may have been started meanwhile; then this answer is nobody's.
      if (latest.current !== next) return
      const received = receiveAnswer(next, answer)
      void client.invalidateQueries({ queryKey: NEWS_KEY })
      if (!isHere.current) return tellLate.current(received)
      if (received.step === 'editing' || received.step === 'paused') noteShownHere(next.binding.key)
      move(received)
    },
    [place, move, isHere, client],
  )
  const submit = (fields: CreateSnapshotFields) => {
    if (navigator.onLine) void send(sendFields(latest.current, fields, newKey))
    else move(tellProblem(latest.current, { kind: 'offline' }))
  }
  const again = useCallback(() => void send(sendAgain(latest.current, newKey)), [send])
  const anyway = (fields: CreateSnapshotFields) => void send(sendAnyway(latest.current, fields, newKey))
  const restart = (fields?: CreateSnapshotFields) => {
    const anew = openAnother(newKey, latest.current, { isSameAgain: fields !== undefined })
    if (fields === undefined) move(anew)
    else void send(sendFields(anew, fields, newKey))
  }
  useTriesByItself(state.nextTryAt, again)
  useOperation(state.submission, (operation) => {
    const before = latest.current
    const received = receiveOperation(before, operation)
    if (before.step === 'open' && received.step === 'editing') noteShownHere(before.binding.key)
    move(received)
  })
  const wait = (fields: CreateSnapshotFields) => move(waitAndSend(latest.current, fields, newKey))
  return { ...state, submit, again, anyway, wait, stop: () => move(stopWaiting(latest.current)), restart }
}

const useIsHere = (): RefObject<boolean> => {
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  return isHere
}

/** Follows what is open at the console. */
const useOperation = (submission: Submission, onNews: (operation: OperationView) => void): void => {
  const operationId = submission.step === 'open' ? submission.operationId : null
  const { data } = useQuery({ ...operationQuery(operationId ?? ''), enabled: operationId !== null })
  const tell = useEffectEvent(onNews)
  useEffect(() => {
    if (data !== undefined) tell(data.operation)
  }, [data])
}

type Sending = Extract<Submission, { step: 'sending' }>

const ask = async (place: DiskPlace, { fields, binding }: Sending): Promise<Result<SubmittedSnapshot>> => {
  const { key, despite, retryOf } = binding
  try {
    return await createSnapshotAction({ ...place, ...fields, submitKey: key, despite, retryOf })
  } catch (thrown) {
    return fail(problemOfThrown(thrown))
  }
}

const withNextTry = (submission: Submission): Moving => {
  if (submission.step !== 'unconfirmed' && submission.step !== 'paused') return { submission, nextTryAt: null }
  const now = new Date()
  const pauseMs = pauseBeforeNextTry(submission, now)
  return { submission, nextTryAt: pauseMs === null ? null : new Date(now.getTime() + pauseMs).toISOString() }
}

/** At the moment, and as soon as the network is back; not while it is known to be away. */
const useTriesByItself = (nextTryAt: string | null, again: () => void): void => {
  useEffect(() => {
    if (nextTryAt === null) return
    const timer = setTimeout(() => navigator.onLine && again(), Math.max(0, Date.parse(nextTryAt) - Date.now()))
    window.addEventListener('online', again)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', again)
    }
  }, [nextTryAt, again])
}
