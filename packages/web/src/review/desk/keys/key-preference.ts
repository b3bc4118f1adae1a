const key = 'freigabe.desk.keys'
const listeners = new Set<() => void>()

/**
 * Whether single letters act. They can be switched off, for people who dictate or whose fingers rest
 * on the keys (WCAG 2.2, 2.1.4); what has the focus still takes its own keys.
 */
export const keyPreference = {
  read: () => localStorage.getItem(key) !== 'off',
  write(on: boolean) {
    localStorage.setItem(key, on ? 'on' : 'off')
    for (const listener of listeners) listener()
  },
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
