import { useEffect, useEffectEvent, useState } from 'react'

/** What another window made of a kept text: its state, or null where it was sent or thrown away there. */
export interface Elsewhere<State> {
  theirs: State | null
  settle(): void
}

/**
 * What another window of this browser wrote under the key of a kept text since this one did; null while it wrote
 * nothing, or the same. Typing goes on meanwhile, and neither version is lost: each window is told of the other's.
 */
export function useChangedElsewhere<State>(key: string, own: State): Elsewhere<State> | null {
  const [written, setWritten] = useState<{ theirs: State | null } | null>(null)
  const look = useEffectEvent(({ storageArea, key: changed, newValue }: StorageEvent) => {
    if (storageArea !== localStorage || changed !== key) return
    if (newValue === JSON.stringify(own)) setWritten(null)
    else setWritten({ theirs: newValue === null ? null : (JSON.parse(newValue) as State) })
  })
  useEffect(() => {
    addEventListener('storage', look)
    return () => removeEventListener('storage', look)
  }, [])
  return written && { ...written, settle: () => setWritten(null) }
}
