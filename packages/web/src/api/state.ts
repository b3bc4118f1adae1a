/** The token of the signed-in session; every write carries it. Set when a session is read. */
export const csrfToken: { current: string | undefined } = { current: undefined }

/** Whether the API was reached at the last attempt. The shell shows a notice while it is not. */
export const connection = told<'reached' | 'lost'>('reached')

/**
 * Whether the session expired while somebody was at work. The shell then asks for the password over the page,
 * so that nothing typed is lost by going to the sign-in page.
 */
export const sessionEnded = told(false)

/** A state that calls of the API report, and the shell follows with `useSyncExternalStore`. */
function told<State>(state: State) {
  const listeners = new Set<() => void>()
  return {
    read: () => state,
    report(next: State) {
      state = next
      for (const listener of listeners) listener()
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
