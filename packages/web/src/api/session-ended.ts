let ended = false
const listeners = new Set<() => void>()

/**
 * Whether the session ran out while somebody was at work. The shell then asks for the password over
 * the page, so that nothing typed is lost by going to the sign-in page.
 */
export const sessionEnded = {
  read: () => ended,
  report(next: boolean) {
    ended = next
    for (const listener of listeners) listener()
  },
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
