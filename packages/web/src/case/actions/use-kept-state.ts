import { useState } from 'react'

/**
 * State that outlives the page: each change is written to this browser at once, so that nothing
 * typed is lost to a reload or a dropped connection. `forget` is for when it was handed in.
 */
export function useKeptState<State>(key: string, initial: () => State) {
  const [state, setState] = useState<State>(() => read<State>(key) ?? initial())
  const keep = (next: State) => {
    localStorage.setItem(key, JSON.stringify(next))
    setState(next)
  }
  const forget = () => {
    localStorage.removeItem(key)
    setState(initial())
  }
  return [state, keep, forget] as const
}

function read<State>(key: string): State | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}
