import { useSyncExternalStore } from 'react'

const every = 30_000

function subscribe(listener: () => void) {
  const timer = setInterval(listener, every)
  return () => clearInterval(timer)
}

// Rounded, so that a render in between does not see a new value each time.
const read = () => Math.floor(Date.now() / every) * every

/** The present moment, renewed every half minute, for words like "in 3 hours". */
export function useNow(): Date {
  return new Date(useSyncExternalStore(subscribe, read))
}
