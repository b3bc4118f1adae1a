import { randomUUIDv7 } from 'node:crypto'
import { webhookPatienceDays } from '@freigabe/contract'
import type { Instant } from '@freigabe/core'
import type { Insertable, Updateable } from 'kysely'
import { change, writeAside } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import { retention } from '../../config/retention.ts'
import type { Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { addressees } from '../../notify/addressees.ts'
import { type Addressee, queueMail } from '../../notify/queue-mail.ts'
import type { Attempt } from './attempt.ts'
import type { EndpointRow } from './claim.ts'
import { logOfEndpoint, writerOf } from './endpoint-log.ts'
import { slowMilliseconds } from './host-limits.ts'
import type { Message, Work } from './read-work.ts'

interface Sent {
  work: Work
  attempts: readonly Attempt[]
  arrived: ReadonlySet<Message>
}

/**
 * Writes down what a run came to, in one transaction: the attempts, how far the endpoint is, and when it is
 * tried next. If the lease went to another worker meanwhile, only the attempts are kept. An endpoint that has
 * failed for days is paused.
 */
export async function recordRun(house: House, row: EndpointRow, sent: Sent): Promise<void> {
  const now = house.clock.now()
  const standing = standingAfter(row, sent, now)
  await writeAside(house.database, 'worker', async (tx) => {
    await tx
      .updateTable('webhook_endpoint')
      .set({ ...progress(row, sent), ...standing, lease: null, leased_until: null })
      .where('endpoint_id', '=', row.endpoint_id)
      .where('lease', '=', row.lease)
      .execute()
    await keepAttempts(tx, row, sent.attempts)
  })
  const { failing_since } = standing
  if (failing_since && isOutOfPatience(now, failing_since)) await pauseFailing(house, row)
}

type Changes = Updateable<Tables['webhook_endpoint']>

/** How far the endpoint is, by the last message before the first that did not arrive. */
function progress(row: EndpointRow, { work, arrived }: Sent): Changes {
  const missed = work.messages.findIndex((message) => !arrived.has(message))
  const isThrough = missed === -1
  if (work.kind === 'gap') {
    return isThrough ? { gap_id: null, gap_after: null, gap_until: null, gap_why: null } : {}
  }
  const upTo = isThrough ? work.upTo : (work.messages[missed - 1]?.position ?? work.after)
  if (work.kind === 'events') return { cursor: upTo }
  const isDone = upTo >= row.replay_until!
  return isDone ? { replay_from: null, replay_until: null } : { replay_from: upTo }
}

function standingAfter(row: EndpointRow, { attempts, arrived }: Sent, now: Instant) {
  const isSlow = attempts.some(({ milliseconds }) => milliseconds > slowMilliseconds)
  if (attempts.length === 0) return { next_at: now }
  if (attempts.every((attempt) => attempt.arrived)) {
    return { next_at: now, slow: isSlow, failures: 0, failing_since: null }
  }
  // What arrived before begins the count anew.
  const failures = arrived.size > 0 ? 1 : row.failures + 1
  const failing_since = arrived.size > 0 ? now : (row.failing_since ?? now)
  return { next_at: nextAttempt(now, failures), slow: true, failures, failing_since }
}

/** Keeps attempts of an endpoint, unless it was removed meanwhile. */
export async function keepAttempts(
  tx: Tx,
  row: EndpointRow,
  attempts: readonly Attempt[],
): Promise<void> {
  const { endpoint_id, account_id } = row
  const kept = await tx
    .selectFrom('webhook_endpoint')
    .select('endpoint_id')
    .where('endpoint_id', '=', endpoint_id)
    .executeTakeFirst()
  if (kept === undefined || attempts.length === 0) return
  const rows = attempts.map(
    (one): Insertable<Tables['webhook_attempt']> => ({
      ...{ endpoint_id, account_id, attempt_id: one.id, at: one.at, cause: one.cause },
      ...{ event_id: one.message.id, event_type: one.message.type, arrived: one.arrived },
      ...{ status: one.status, fault: one.fault, milliseconds: one.milliseconds },
      answer: one.answer,
    }),
  )
  await tx.insertInto('webhook_attempt').values(rows).execute()
}

/**
 * Moves an endpoint on over events that are not kept any more, and has it told of that first. This is stored
 * before it is sent, so that it bears the same id however often it is tried.
 */
export async function openGap(house: House, row: EndpointRow, lostUpTo: number): Promise<void> {
  await writeAside(house.database, 'worker', (tx) =>
    tx
      .updateTable('webhook_endpoint')
      .set({
        ...gapAfter(row, lostUpTo, 'kept_no_longer'),
        ...{ cursor: lostUpTo, next_at: house.clock.now(), lease: null, leased_until: null },
      })
      .where('endpoint_id', '=', row.endpoint_id)
      .where('lease', '=', row.lease)
      .execute(),
  )
}

/** The gap that an endpoint is to be told of, together with one that it was not told of yet. */
export function gapAfter(
  row: Pick<EndpointRow, 'cursor' | 'gap_id' | 'gap_after'>,
  until: number,
  why: 'left_out' | 'kept_no_longer',
): Changes {
  return {
    gap_id: randomUUIDv7(),
    gap_after: row.gap_id === null ? row.cursor : row.gap_after,
    gap_until: until,
    gap_why: why,
  }
}

/**
 * Pauses an endpoint to which nothing has got through for days, and writes to those who can do something about
 * it: the owners of the account, or the platform's administrators. What happens meanwhile waits for it.
 */
async function pauseFailing(house: House, { endpoint_id, account_id }: EndpointRow) {
  await change(house, writerOf(account_id), account_id, async (unit) => {
    const paused = await unit.tx
      .updateTable('webhook_endpoint')
      .set({ state: 'paused', paused_for: 'failures', paused_at: unit.now })
      .where('endpoint_id', '=', endpoint_id)
      .where('state', '=', 'active')
      .where('failing_since', 'is not', null)
      .returningAll()
      .executeTakeFirst()
    if (paused === undefined) return
    const by = { kind: 'clock' } as const
    logOfEndpoint(unit, 'webhook_endpoint_paused', endpoint_id, by, { for: 'failures' })
    await writeLetters(unit, paused)
  })
}

async function writeLetters(unit: Unit, paused: EndpointRow) {
  const { endpoint_id, account_id, host, failing_since } = paused
  const accountName = account_id === null ? null : await nameOf(unit, account_id)
  const readers = account_id === null ? await administrators(unit) : await owners(unit, account_id)
  const { url: origin } = unit.house.config
  const place = account_id === null ? 'admin' : `a/${account_id}`
  const url = `${origin}/${place}/webhooks/${endpoint_id}`
  for (const to of readers) {
    await queueMail(unit, {
      account: account_id,
      notification: null,
      to,
      letter: {
        template: 'webhook_paused',
        params: {
          accountName,
          host,
          failingSince: failing_since!,
          keptDays: retention.event.days,
          url,
        },
      },
    })
  }
}

function owners({ tx }: Unit, account: string): Promise<Addressee[]> {
  return addressees(tx, { account, audience: 'answerable', submitter: null })
}

async function administrators({ tx }: Unit): Promise<Addressee[]> {
  const people = await tx
    .selectFrom('staff_member')
    .innerJoin('person', 'person.id', 'staff_member.person_id')
    .select(['email', 'name', 'locale', 'time_zone', 'roles'])
    .orderBy('since')
    .execute()
  return people
    .filter(({ roles }) => roles.includes('admin'))
    .map(({ email, name, locale, time_zone }) => ({
      ...{ address: email, name, locale, timeZone: time_zone },
    }))
}

async function nameOf({ tx }: Unit, account: string): Promise<string> {
  const { name } = await tx
    .selectFrom('account')
    .select('name')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  return name
}

const firstMilliseconds = 5_000
const longestMilliseconds = 6 * 3_600_000
/** Never at once: a receiver that is being started again refuses a few times in the same second. */
const shortestMilliseconds = 1_000

/**
 * When an endpoint is tried again after its `failures`-th failure in a row: within a span that grows fourfold
 * up to six hours, at random over all of it, so that many that failed together do not come back together.
 *
 * @param random from 0 to below 1
 */
export function nextAttempt(now: Instant, failures: number, random = Math.random()): Instant {
  const span = Math.min(firstMilliseconds * 4 ** Math.min(failures - 1, 20), longestMilliseconds)
  const wait = Math.max(Math.round(span * random), shortestMilliseconds)
  return new Date(Date.parse(now) + wait).toISOString()
}

/** Whether an endpoint has failed for so long that it is paused. */
export function isOutOfPatience(now: Instant, failingSince: Instant): boolean {
  return Date.parse(now) - Date.parse(failingSince) >= webhookPatienceDays * 86_400_000
}
