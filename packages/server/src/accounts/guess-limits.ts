import type { FastifyRequest } from 'fastify'
import type { Clock } from '../clock.ts'
import { AppError } from '../http/app-error.ts'
import { openAttemptLimit } from '../http/attempt-limit.ts'

/** The refusals of somebody who does not know what they must know. */
const wrongGuesses = new Set(['SIGN_IN_FAILED', 'TOKEN_INVALID', 'NOT_ALLOWED'])

/** Slows down who tries passwords, links and codes, and who has letters sent to somebody else. */
export interface GuessLimits {
  /** Runs `attempt`; only a wrong guess counts, under what it is about and under who made it. */
  guess<T>(request: FastifyRequest, about: string, attempt: () => Promise<T>): Promise<T>
  /** Counts a letter that somebody unknown had sent. Throws TOO_MANY_REQUESTS. */
  letter(request: FastifyRequest, address: string): void
}

export function openGuessLimits(clock: Clock): GuessLimits {
  const guesses = {
    about: openAttemptLimit(clock, { attempts: 10, minutes: 15 }),
    by: openAttemptLimit(clock, { attempts: 50, minutes: 15 }),
  }
  const letters = {
    about: openAttemptLimit(clock, { attempts: 5, minutes: 60 }),
    by: openAttemptLimit(clock, { attempts: 30, minutes: 60 }),
  }
  return {
    async guess(request, about, attempt) {
      guesses.by.begin([request.ip])
      guesses.about.begin([about])
      try {
        const result = await attempt()
        forgive(request.ip, about)
        return result
      } catch (error) {
        if (!(error instanceof AppError && wrongGuesses.has(error.code))) forgive(request.ip, about)
        throw error
      }
    },
    letter(request, address) {
      letters.by.begin([request.ip])
      letters.about.begin([address.toLowerCase()])
    },
  }

  function forgive(by: string, about: string) {
    guesses.by.forgive([by])
    guesses.about.forgive([about])
  }
}
