import { useEffect, useRef } from 'react'

/**
 * Lets an act happen only once until its effect begins or ends: the second click of a double click can come
 * before the button knows about the first.
 *
 * @param changes a value that changes as soon as a further act counts as a new one, such as whether a request
 *   is under way
 */
export function useOnce(changes: boolean): (act: () => void) => void {
  const acted = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that counts.
  useEffect(() => {
    acted.current = false
  }, [changes])
  return (act) => {
    if (acted.current) return
    acted.current = true
    act()
  }
}
