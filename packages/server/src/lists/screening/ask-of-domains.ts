/** For all questions about one list; what has no answer by then stays unknown. */
const longest = 30_000
const maximumKept = 20_000

/**
 * Asks something of each domain of a list, so many at once, until it is ended.
 *
 * @param ask must not reject
 */
export async function askOfDomains(
  domains: readonly string[],
  concurrency: number,
  end: AbortSignal,
  ask: (domain: string) => Promise<void>,
): Promise<void> {
  const waiting = domains.values()
  const work = async () => {
    for (const domain of waiting) {
      if (end.aborted) return
      await ask(domain)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work))
}

/** Ends with the given signal, and where the questions about one list have taken too long. */
export function endOfQuestions(signal: AbortSignal | undefined): AbortSignal {
  return AbortSignal.any([AbortSignal.timeout(longest), ...(signal ? [signal] : [])])
}

/**
 * Remembers what was answered for as long as `keptFor` says, in milliseconds; an answer kept for no time is asked
 * for anew. The oldest answers are dropped first.
 */
export function keepAnswers<Answer>(
  keptFor: (answer: Answer) => number,
  now: () => number,
): (name: string, ask: () => Promise<Answer>) => Promise<Answer> {
  const kept = new Map<string, { answer: Answer; until: number }>()
  return async (name, ask) => {
    const before = kept.get(name)
    if (before !== undefined && before.until > now()) return before.answer
    kept.delete(name)
    const answer = await ask()
    const time = keptFor(answer)
    if (time === 0) return answer
    if (kept.size >= maximumKept) kept.delete(kept.keys().next().value!)
    kept.set(name, { answer, until: now() + time })
    return answer
  }
}
