import { useEffect, useEffectEvent } from 'react'
import { useKeptState } from '../../case/actions/use-kept-state.ts'

const listeners = new Set<(key: string, draft: unknown) => void>()

/** Puts back what was sent and taken back, as it is kept on this device; the sheet takes it over if it is open. */
export function restore(key: string, draft: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // A full or closed store costs the copy on the device, never the text on the screen.
  }
  for (const listener of listeners) listener(key, draft)
}

/** What is written and kept in this browser until it is sent; it is there again once that is taken back. */
export function useRestoredState<State>(key: string, initial: () => State) {
  const [state, keep, forget] = useKeptState<State>(key, initial)
  const takeOver = useEffectEvent((restored: string, again: unknown) => {
    if (restored === key) keep(again as State)
  })
  useEffect(() => {
    listeners.add(takeOver)
    return () => void listeners.delete(takeOver)
  }, [])
  return [state, keep, forget] as const
}
