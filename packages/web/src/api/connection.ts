/** Whether the API was reached at the last attempt. The shell shows a notice while it is not. */
export type ConnectionState = 'reached' | 'lost'

let state: ConnectionState = 'reached'
const listeners = new Set<() => void>()

export const connection = {
  read: () => state,
  /** Told by the client after each attempt. */
  report(next: ConnectionState) {
    if (next === state) return
    state = next
    for (const listener of listeners) listener()
  },
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
