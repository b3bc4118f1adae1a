import type { FastifyReply } from 'fastify'
import { AppError } from '../../http/app-error.ts'
import type { Caller } from '../../http/caller.ts'

/** Bounds how much one key may ask, so that none takes the gate from all others. */
export interface QuestionLimit {
  /**
   * Counts questions of a caller and says in the answer's head, if it has one, what is left. Throws
   * TOO_MANY_REQUESTS once a key has asked too much within a second; people are bounded with everything else that
   * they do.
   */
  count(caller: Caller, questions: number, reply: Pick<FastifyReply, 'header'> | null): void
}

/**
 * @param perSecond questions of one key to this process
 * @param clock in milliseconds; of tests another one
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
      // As the working group for HTTP interfaces of the IETF drafts it (RateLimit header fields for HTTP).
      reply?.header('ratelimit-policy', policy).header('ratelimit', `"key";r=${left};t=1`)
      if (isTooMuch) throw new AppError('TOO_MANY_REQUESTS', { retryAfter: 1 })
    },
  }
}
