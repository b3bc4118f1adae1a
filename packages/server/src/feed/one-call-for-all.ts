import { outside } from '../database/database.ts'

/**
 * Makes one call for all who ask before it starts, with all that they ask; who asks later gets a later call.
 * It never waits within the transaction of whoever happened to ask first.
 */
export function oneCallForAll<Asked, Answer>(
  work: (asked: readonly Asked[]) => Promise<Answer>,
): (asked: readonly Asked[]) => Promise<Answer> {
  let running: Promise<unknown> = Promise.resolve()
  let next: { asked: Asked[]; answer: Promise<Answer> } | null = null
  return (asked) => {
    next ??= { asked: [], answer: running.then(start, start) }
    next.asked.push(...asked)
    return next.answer
  }

  function start(): Promise<Answer> {
    const { asked } = next!
    next = null
    const call = outside(() => work([...new Set(asked)]))
    running = call.catch(() => undefined)
    return call
  }
}
