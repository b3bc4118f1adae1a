import type { FastifyReply } from 'fastify'
import { AppError } from '../../http/app-error.ts'
import type { Caller } from '../../http/caller.ts'

/** Limits how much one key may ask, so that no key takes the gate away from the others. */
export interface QuestionLimit {
  /**
   * Counts a caller's questions and says in the answer's head, if there is one, how many are left. Throws
   * TOO_MANY_REQUESTS once a key has asked too much within a second. People are limited together with
   * everything else they do.
   */
  count(caller: Caller, questions: number, reply: Pick<FastifyReply, 'header'> | null): void
}

/**
 * @param perSecond questions of one key to this process
 * @param clock in milliseconds; tests pass their own
 */
export function openQuestionLimit(
  perSecond: number,
  clock: () => number = () => performance.now(),
): QuestionLimit {
  const policy = `"key";q=${perSecond};w=1`
  let second = 0
  let asked = new Map<string, number>()
  return {
    count(caller, questions, reply) {
      if (!('keyId' in caller)) return
      const now = Math.floor(clock() / 1000)
      if (now !== second) asked = new Map()
      second = now
      const before = asked.get(caller.keyId) ?? 0
      const isTooMuch = before > 0 && before + questions > perSecond
      if (!isTooMuch) asked.set(caller.keyId, before + questions)
      const left = Math.max(0, perSecond - before - (isTooMuch ? 0 : questions))
      // As drafted by the IETF working group for HTTP interfaces (RateLimit header fields for HTTP).
      reply?.header('ratelimit-policy', policy).header('ratelimit', `"key";r=${left};t=1`)
      if (isTooMuch) throw new AppError('TOO_MANY_REQUESTS', { retryAfter: 1 })
    },
  }
}
