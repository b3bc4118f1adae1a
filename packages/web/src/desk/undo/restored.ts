import { useEffect, useEffectEvent } from 'react'
import { keptText, type Unlike } from '../../parts/kept/kept-text.ts'
import { useKeptState } from '../../parts/kept/use-kept-state.ts'

const listeners = new Set<(key: string, draft: unknown) => void>()

/** Puts back what was sent and taken back, as it is kept on this device; the sheet takes it over if it is open. */
export function restore(key: string, draft: unknown): void {
  keptText.write(key, draft)
  for (const listener of listeners) listener(key, draft)
}

/** What is written and kept in this browser until it is sent; it is there again once that is taken back. */
export function useRestoredState<State extends object>(
  key: string,
  initial: () => State,
  unlike: Unlike<State>,
) {
  const { replace, ...kept } = useKeptState<State>(key, initial, unlike)
  const takeOver = useEffectEvent((restored: string, again: unknown) => {
    if (restored === key) replace(again as State)
  })
  useEffect(() => {
    listeners.add(takeOver)
    return () => void listeners.delete(takeOver)
  }, [])
  return kept
}
