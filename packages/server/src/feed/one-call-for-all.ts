import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate as untilAllAreHeard } from 'node:timers/promises'

/** As things were when this was loaded: within no request, no transaction and no answer. */
const inNobodysName = AsyncLocalStorage.snapshot()

/**
 * Makes one call for all who ask before it starts, with all that they ask; who asks later gets a later call.
 * It is nobody's alone: it neither waits within the transaction of whoever happened to ask first, nor is
 * anything decided by what that one wanted kept or answered.
 */
export function oneCallForAll<Asked, Answer>(
  work: (asked: readonly Asked[]) => Promise<Answer>,
): (asked: readonly Asked[]) => Promise<Answer> {
  let running: Promise<unknown> = Promise.resolve()
  let next: { asked: Asked[]; answer: Promise<Answer> } | null = null
  return (asked) => {
    next ??= { asked: [], answer: running.then(untilAllAreHeard).then(start) }
    next.asked.push(...asked)
    return next.answer
  }

  function start(): Promise<Answer> {
    const { asked } = next!
    next = null
    const call = inNobodysName(() => work([...new Set(asked)]))
    running = call.catch(() => undefined)
    return call
  }
}
