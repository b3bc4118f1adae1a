import { useEffect, useRef } from 'react'

/**
 * Lets an act happen once until what it set off begins or ends: the second click of a double click can
 * come before the button knows of the first one.
 *
 * @param changes what changes as soon as another act is one of its own, such as whether a request is under way
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
