import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate as untilAllAreHeard } from 'node:timers/promises'

/** The context when this was loaded: within no request, no transaction and no answer. */
const inNobodysName = AsyncLocalStorage.snapshot()

/**
 * Makes one call for all that ask before it starts, with everything they ask; later askers get a later call.
 * The call belongs to no caller: it does not wait within the transaction of the first to ask, and that
 * caller's wishes to keep or answer something do not affect it.
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
