/** An endpoint that takes longer than that for a message, or for its turn, is slow. */
export const slowMilliseconds = 2_000
/** How many of a host's endpoints are sent to side by side in one process. */
const sideBySide = 4
/** After so many failures in a row, whichever its endpoint, a host is left alone for a while. */
const failuresToBreak = 5
const restMilliseconds = 30_000
/** A host that was not heard of for so long begins anew. */
const forgottenMilliseconds = 3_600_000

interface HostState {
  running: number
  failures: number
  restsUntil: number
  seenAt: number
}

/** What this process knows of hosts: how many requests are under way, and which are left alone. */
export interface HostLimits {
  /** Takes a place at a host; false if it has none now. */
  take(host: string): boolean
  /** Gives the place back; `arrived` is null where nothing was learnt. */
  leave(host: string, arrived: boolean | null): void
  /** Hosts that have no place now. */
  full(): string[]
}

/**
 * A limit for each host, and a breaker: while a host rests none of its endpoints is tried, and then one alone,
 * until something arrives.
 *
 * @param now the moment, in milliseconds
 */
export function openHostLimits(now: () => number): HostLimits {
  const hosts = new Map<string, HostState>()
  const hasRoom = ({ running, failures, restsUntil }: HostState) =>
    now() >= restsUntil && running < (failures >= failuresToBreak ? 1 : sideBySide)
  return {
    take(host) {
      const state = hosts.get(host) ?? { running: 0, failures: 0, restsUntil: 0, seenAt: now() }
      if (!hasRoom(state)) return false
      hosts.set(host, state)
      state.running += 1
      state.seenAt = now()
      return true
    },
    leave(host, arrived) {
      const state = hosts.get(host)!
      state.running -= 1
      if (arrived === true) state.failures = 0
      if (arrived === false) state.failures += 1
      if (arrived === false && state.failures >= failuresToBreak) {
        state.restsUntil = now() + restMilliseconds
      }
      if (state.running === 0 && state.failures === 0) hosts.delete(host)
    },
    full() {
      for (const [host, { running, seenAt }] of hosts) {
        if (running === 0 && now() - seenAt > forgottenMilliseconds) hosts.delete(host)
      }
      return [...hosts].filter(([, state]) => !hasRoom(state)).map(([host]) => host)
    },
  }
}
