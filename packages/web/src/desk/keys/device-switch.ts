/** A switch stored on this device, on unless somebody turned it off. */
export function deviceSwitch(key: string) {
  const listeners = new Set<() => void>()
  return {
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
}
