'use client'

import { type ComponentType, useEffect, useState } from 'react'

/** A component that is fetched when somebody shows that they want it, so that the first page stays small. */
export type OnIntent<Props> = { preload: () => void; load: () => Promise<ComponentType<Props>>; peek: () => ComponentType<Props> | null }

export const onIntent = <Props>(fetchComponent: () => Promise<ComponentType<Props>>): OnIntent<Props> => {
  let loaded: ComponentType<Props> | null = null
  let pending: Promise<ComponentType<Props>> | null = null

  const load = () => {
    pending ??= fetchComponent().then(
      (component) => {
        loaded = component
        return component
      },
      (failure) => {
        // Off line for a moment: the next press tries again.
        pending = null
        throw failure
      },
    )
    return pending
  }
  return { load, preload: () => void load().catch(ignore), peek: () => loaded }
}

/** The component once it is wanted and here, until then `null`. `onFailed` is told when it cannot be fetched. */
export const useLoaded = <Props>(source: OnIntent<Props>, isWanted: boolean, onFailed: () => void): ComponentType<Props> | null => {
  const [component, setComponent] = useState<ComponentType<Props> | null>(source.peek)

  useEffect(() => {
    if (!isWanted || component !== null) return
    let isCurrent = true
    source.load().then(
      (loaded) => isCurrent && setComponent(() => loaded),
      () => isCurrent && onFailed(),
    )
    return () => {
      isCurrent = false
    }
  }, [source, isWanted, component, onFailed])

  return isWanted ? component : null
}

const ignore = () => undefined
