import { type ExpressionBuilder, sql } from 'kysely'
import { writeAside } from '../../change/change.ts'
import { keptSince, retention } from '../../config/retention.ts'
import type { Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import { sweepAll } from '../../jobs/sweep.ts'
import { AppError } from '../app-error.ts'
import type { Doors } from '../doors.ts'

/** One attempt at a write under its key. */
export interface Claim {
  caller: string
  key: string
  claim: string
}

/** How often a long attempt reports that its process is alive. */
const beatMilliseconds = 2000
/** An attempt that has been silent for this long has died with its process, or is taken for dead. */
const deadAfterSeconds = 8

/** The attempts of this process, by claim; on the embedded database there are no others. */
const underWay = new Set<string>()

/**
 * Claims a key for an attempt, or finds what is kept under it. Throws IDEMPOTENCY_KEY_REUSED for another
 * request, IDEMPOTENCY_IN_PROGRESS while an earlier attempt lives, and IDEMPOTENCY_ANSWER_UNKNOWN if an
 * earlier one changed something and its answer is not kept. An attempt that died before it changed anything
 * is replaced; if it was only slow, it can no longer commit, see `markCommitted`.
 *
 * @param digests of the request: as it is kept, and as an earlier attempt may have kept it
 */
export async function takeClaim(
  { database, clock }: Doors,
  row: Claim,
  digests: readonly string[],
): Promise<{ response: unknown } | null> {
  return writeAside(database, 'door', async (tx) => {
    const inserted = await tx
      .insertInto('idempotency')
      .values({
        ...row,
        request_digest: digests[0]!,
        status: null,
        response: 'null',
        created_at: clock.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .executeTakeFirst()
    if (inserted !== undefined) return null
    const first = await tx
      .selectFrom('idempotency')
      .select(['request_digest', 'status', 'response', 'claim', 'committed'])
      .select(
        sql<boolean>`alive_at > clock_timestamp() - make_interval(secs => ${deadAfterSeconds})`.as(
          'is_heard',
        ),
      )
      .where('caller', '=', row.caller)
      .where('key', '=', row.key)
      .executeTakeFirst()
    // The claim has just been given back, after a refusal.
    if (first === undefined) throw inProgress()
    if (!digests.includes(first.request_digest)) throw new AppError('IDEMPOTENCY_KEY_REUSED')
    if (first.status !== null) return { response: first.response ?? undefined }
    if (first.committed) throw answerUnknown(first.response)
    const isAlive = database.kind === 'embedded' ? underWay.has(first.claim ?? '') : first.is_heard
    if (isAlive) throw inProgress()
    await replace(tx, row, first.claim)
    return null
  })
}

async function replace(tx: Tx, row: Claim, dead: string | null) {
  const { numUpdatedRows } = await tx
    .updateTable('idempotency')
    .set({ claim: row.claim, alive_at: sql`clock_timestamp()` })
    .where('caller', '=', row.caller)
    .where('key', '=', row.key)
    .where('claim', dead === null ? 'is' : '=', dead)
    .where('committed', '=', false)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw inProgress()
}

/**
 * Records, within the transaction that changes something, that it did, with its answer and a status if that
 * is known. Throws IDEMPOTENCY_IN_PROGRESS, which undoes the change, once another attempt has taken this one
 * for dead.
 */
export async function markCommitted(
  tx: Tx,
  row: Claim,
  status: number | null,
  response: unknown,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('idempotency')
    .set({ committed: true, status, response: JSON.stringify(response ?? null) })
    .where(isOf(row))
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw inProgress()
}

/** Keeps the answer of an attempt if none of its transactions knew it. */
export async function keepAnswer(
  { database }: Doors,
  row: Claim,
  status: number,
  response: unknown,
): Promise<void> {
  await writeAside(database, 'door', (tx) =>
    tx
      .updateTable('idempotency')
      .set({ committed: true, status, response: JSON.stringify(response ?? null) })
      .where(isOf(row))
      .execute(),
  )
}

/** Gives back a key under which nothing was changed. */
export async function forgetClaim({ database }: Doors, row: Claim): Promise<void> {
  await writeAside(database, 'door', (tx) =>
    tx.deleteFrom('idempotency').where(isOf(row)).where('committed', '=', false).execute(),
  )
}

/** Reports every other second that an attempt is alive, from before it claims its key until it ends. */
export function keepAlive(doors: Doors, row: Claim) {
  underWay.add(row.claim)
  const beat = setInterval(() => {
    // The next beat makes up for one that fails.
    sayAlive(doors, row).catch(() => undefined)
  }, beatMilliseconds)
  beat.unref()
  return {
    has: () => underWay.has(row.claim),
    end() {
      underWay.delete(row.claim)
      clearInterval(beat)
    },
  }
}

async function sayAlive({ database }: Doors, row: Claim) {
  // There the time is never looked at, see `underWay`, and its one connection is better left to the write.
  if (database.kind === 'embedded') return
  await writeAside(database, 'door', (tx) =>
    tx
      .updateTable('idempotency')
      .set({ alive_at: sql`clock_timestamp()` })
      .where(isOf(row))
      .execute(),
  )
}

function isOf({ caller, key, claim }: Claim) {
  return (is: ExpressionBuilder<Tables, 'idempotency'>) => is.and({ caller, key, claim })
}

function inProgress() {
  return new AppError('IDEMPOTENCY_IN_PROGRESS', { retryAfter: 1 })
}

function answerUnknown(made: unknown) {
  const { id } = (made ?? {}) as { id?: string }
  return new AppError('IDEMPOTENCY_ANSWER_UNKNOWN', id === undefined ? {} : { about: { id } })
}

/** Forgets answers that will not be asked for again. */
export const sweepIdempotency = sweepAll('idempotency', async ({ database, clock }) => {
  const before = keptSince(clock.now(), retention.keptAnswer)
  await writeAside(database, 'worker', (tx) =>
    tx.deleteFrom('idempotency').where('created_at', '<', before).execute(),
  )
})
