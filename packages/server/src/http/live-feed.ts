/** A change that screens want to know of at once. */
export interface LiveChange {
  accountId: string
  caseId: string | null
}

/** Tells everybody who listens in this process what changed. */
export interface LiveFeed {
  publish(change: LiveChange): void
  /** Changes from now on, until the signal aborts. */
  follow(signal: AbortSignal): AsyncIterable<LiveChange>
}

/** A feed within one process. */
export function openLiveFeed(): LiveFeed {
  const listeners = new Set<(change: LiveChange) => void>()
  return {
    publish(change) {
      for (const listener of listeners) listener(change)
    },
    async *follow(signal) {
      const waiting: LiveChange[] = []
      let wake = Promise.withResolvers<void>()
      const listener = (change: LiveChange) => {
        waiting.push(change)
        wake.resolve()
      }
      const stop = () => wake.resolve()
      listeners.add(listener)
      signal.addEventListener('abort', stop)
      try {
        while (!signal.aborted) {
          await wake.promise
          wake = Promise.withResolvers<void>()
          yield* waiting.splice(0)
        }
      } finally {
        listeners.delete(listener)
        signal.removeEventListener('abort', stop)
      }
    },
  }
}
