import { createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { writeAside } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { sweepAll } from '../../jobs/sweep.ts'
import { knownDevice } from './known-device.ts'

/** Refusals of somebody who lacks the required knowledge. */
const wrongGuesses = new Set(['SIGN_IN_FAILED', 'TOKEN_INVALID', 'NOT_ALLOWED'])

/** What is guessed: the password for an address, the token of a link, or the code of the first run. */
export type Guessed = { password: string } | 'link' | 'setup_code'

/**
 * Runs `attempt`, which somebody may be guessing at; only a wrong guess counts, across all processes. The
 * guesser has to wait, not the person: guesses at a password are counted by where they come from, and a
 * browser in which the person has signed in before has a count of its own. Guesses from everywhere at once
 * have a separate limit, which such a browser never meets.
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

/** Counts a letter that an unknown caller has sent to an address. Throws TOO_MANY_REQUESTS. */
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

/** Whom a network address belongs to: an IPv6 subscriber has at least 2⁶⁴ of them. */
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

/** At most `attempts` within `minutes` under a name, from the first of them on. */
interface AttemptBound {
  /** The subject and origin of the attempt; only a keyed digest of it is kept. */
  name: string
  attempts: number
  minutes: number
}

type Part = Pick<House, 'database' | 'clock' | 'keys'>

/**
 * Counts one attempt under each name, for all processes together. Throws TOO_MANY_REQUESTS once there were
 * too many under one, and then counts none.
 */
async function beginAttempt(house: Part, bounds: readonly AttemptBound[]): Promise<void> {
  const now = house.clock.now()
  await writeAside(house.database, 'door', async (tx) => {
    for (const { digest, attempts, minutes } of digested(house, bounds)) {
      const row = await countOne(tx, digest, now, minutes)
      if (row.count <= attempts) continue
      const seconds = (Date.parse(row.until) - Date.parse(now)) / 1000
      throw new AppError('TOO_MANY_REQUESTS', { retryAfter: Math.ceil(seconds) })
    }
  })
}

/** Takes an attempt back: the guess was right, or failed for another reason. */
async function forgiveAttempt(house: Part, bounds: readonly AttemptBound[]): Promise<void> {
  await writeAside(house.database, 'door', async (tx) => {
    for (const { digest } of digested(house, bounds)) {
      await tx
        .updateTable('attempt')
        .set((row) => ({ count: row('count', '-', 1) }))
        .where('name', '=', digest)
        .where('count', '>', 0)
        .execute()
    }
  })
}

/** Forgets attempts whose time is over. */
export const sweepAttempts = sweepAll('attempts', async ({ database, clock }) => {
  await writeAside(database, 'worker', (tx) =>
    tx.deleteFrom('attempt').where('until', '<=', clock.now()).execute(),
  )
})

async function countOne(tx: Tx, name: string, now: string, minutes: number) {
  const until = new Date(Date.parse(now) + minutes * 60_000).toISOString()
  return tx
    .insertInto('attempt')
    .values({ name, count: 1, until })
    .onConflict((row) =>
      row.column('name').doUpdateSet({
        count: sql`case when attempt.until <= ${now} then 1 else attempt.count + 1 end`,
        until: sql`case when attempt.until <= ${now} then excluded.until else attempt.until end`,
      }),
    )
    .returning(['count', 'until'])
    .executeTakeFirstOrThrow()
}

/** In the same order everywhere, so that two attempts at once never wait for each other. */
function digested({ keys }: Part, bounds: readonly AttemptBound[]) {
  return bounds
    .map((bound) => ({ ...bound, digest: digestOf(keys.session[0]!.bytes, bound.name) }))
    .sort((one, other) => (one.digest < other.digest ? -1 : 1))
}

function digestOf(key: Uint8Array, name: string): string {
  return createHmac('sha256', key).update(`attempt:${name}`).digest('base64url')
}
