import { isIPv6 } from 'node:net'
import type { FastifyRequest } from 'fastify'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { type AttemptBound, beginAttempt, forgiveAttempt } from './attempts.ts'
import { knownDevice } from './known-device.ts'

/** The refusals of somebody who does not know what they must know. */
const wrongGuesses = new Set(['SIGN_IN_FAILED', 'TOKEN_INVALID', 'NOT_ALLOWED'])

/**
 * What is guessed: the password of the person with an address, the token of a link, or the code of the
 * first run.
 */
export type Guessed = { password: string } | 'link' | 'setup_code'

/**
 * Runs `attempt`, which somebody may be guessing at; only a wrong guess counts, in all processes
 * together. It is the guesser who has to wait and not the person: guesses at a password are counted by
 * where they come from, and a browser in which the person has signed in before has a count of its own.
 * Guesses that come from everywhere at once have a bound of their own, which such a browser never meets.
 */
export async function guess<T>(
  house: House,
  request: FastifyRequest,
  guessed: Guessed,
  attempt: () => Promise<T>,
): Promise<T> {
  const bounds = boundsFor(house, request, guessed)
  await beginAttempt(house, bounds)
  try {
    const result = await attempt()
    await forgiveAttempt(house, bounds)
    return result
  } catch (error) {
    const isWrong = error instanceof AppError && wrongGuesses.has(error.code)
    if (!isWrong) await forgiveAttempt(house, bounds)
    throw error
  }
}

/** Counts a letter that somebody unknown has sent to an address. Throws TOO_MANY_REQUESTS. */
export async function countLetter(house: House, request: FastifyRequest, email: string) {
  await beginAttempt(house, [
    { name: `letters to ${email.toLowerCase()}`, attempts: 5, minutes: 60 },
    { name: `letters from ${networkOf(request.ip)}`, attempts: 30, minutes: 60 },
  ])
}

function boundsFor(house: House, request: FastifyRequest, guessed: Guessed): AttemptBound[] {
  const network = networkOf(request.ip)
  const fromThere = { name: `guesses from ${network}`, attempts: 50, minutes: 15 }
  if (guessed === 'link') return [fromThere]
  if (guessed === 'setup_code') {
    return [fromThere, { name: `setup code from ${network}`, attempts: 10, minutes: 15 }]
  }
  const email = guessed.password.toLowerCase()
  const device = knownDevice(house, request, email)
  if (device !== null) {
    return [{ name: `password of ${email} on ${device}`, attempts: 10, minutes: 15 }]
  }
  return [
    fromThere,
    { name: `password of ${email} from ${network}`, attempts: 10, minutes: 15 },
    { name: `password of ${email}`, attempts: 100, minutes: 60 },
  ]
}

/** Whom an address on the net belongs to: of IPv6 a subscriber has at least 2⁶⁴ of them. */
function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(ip)) return ip
  const [head, tail] = ip.split('%', 1)[0]!.split('::') as [string, string | undefined]
  const groups = head === '' ? [] : head.split(':')
  const left = tail === undefined || tail === '' ? 0 : tail.split(':').length
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - left)
  const all = [...groups, ...Array(zeros).fill('0'), ...(tail ? tail.split(':') : [])]
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
