import type { SweepName } from '@freigabe/contract'
import { type AliasableExpression, sql } from 'kysely'
import { writeAside } from '../change/change.ts'
import { readAs, type Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'

/** One thing that is due, as it was found: when it is handled, it may not be due any more. */
export interface DueItem {
  account: string
  item: string
}

type Sweep = (house: House) => Promise<void>

/** The id of each due thing as `item`, and since when it is due. */
type FindDue = (
  tx: Tx,
  now: string,
) => AliasableExpression<{ account_id: string; item: string; due_at: string | null }>

const pageSize = 200
/** A thing that fails again and again is tried once a day. */
const longestMinutes = 24 * 60

/**
 * A sweep over single things. It finds what is due in all accounts and hands one thing after another to
 * `handle`, which opens its own transaction and looks there whether the thing is still due. A failure is put
 * on record with the code of its error, and the thing is left alone for a time that doubles with each
 * failure; it holds up nothing else. Throws at the end if something failed, so that the job says so too.
 */
export function sweepEach(
  name: SweepName,
  findDue: FindDue,
  handle: (house: House, due: DueItem) => Promise<void>,
): Sweep {
  return async (house) => {
    const due = await writeAside(house.database, 'worker', async (tx) => {
      const now = house.clock.now()
      await forgetSettled(tx, name, now, findDue(tx, now))
      return listDue(tx, name, now, findDue(tx, now))
    })
    const errors: unknown[] = []
    for (const { account_id: account, item, failed } of due) {
      const work = () => handle(house, { account, item })
      errors.push(...(await attempt(house, { name, account, item, failed }, work)))
    }
    throwFailures(name, errors, due.length)
  }
}

/** A sweep that is one piece of work; a failure is recorded and left alone as that of a single thing. */
export function sweepAll(name: SweepName, work: Sweep): Sweep {
  return async (house) => {
    const known = await readAs(house.database, 'worker', null, (tx) =>
      tx
        .selectFrom('sweep_failure')
        .select('next_at')
        .where('sweep', '=', name)
        .where('item', '=', 'all')
        .executeTakeFirst(),
    )
    if (known !== undefined && known.next_at > house.clock.now()) return
    const about = { name, account: null, item: 'all', failed: known !== undefined }
    throwFailures(name, await attempt(house, about, () => work(house)), 1)
  }
}

function listDue(tx: Tx, name: SweepName, now: string, due: ReturnType<FindDue>) {
  return tx
    .selectFrom(due.as('due'))
    .leftJoin('sweep_failure', (join) =>
      join.on('sweep', '=', name).on('sweep_failure.item', '=', sql`due.item::text`),
    )
    .select(['due.account_id', 'due.item', sql<boolean>`sweep is not null`.as('failed')])
    .where(({ or, eb }) => or([eb('next_at', 'is', null), eb('next_at', '<=', now)]))
    .orderBy('due.due_at')
    .limit(pageSize)
    .execute()
}

/** A failed thing that is not due any more was settled elsewhere. */
async function forgetSettled(tx: Tx, name: SweepName, now: string, due: ReturnType<FindDue>) {
  const failed = await tx
    .selectFrom('sweep_failure')
    .select('item')
    .where('sweep', '=', name)
    .where('next_at', '<=', now)
    .execute()
  if (failed.length === 0) return
  await tx
    .deleteFrom('sweep_failure')
    .where('sweep', '=', name)
    .where('next_at', '<=', now)
    .where('item', 'not in', ({ selectFrom }) =>
      selectFrom(due.as('due')).select(sql<string>`due.item::text`.as('item')),
    )
    .execute()
}

interface Attempt extends Omit<DueItem, 'account'> {
  name: SweepName
  account: string | null
  /** Whether it failed before. */
  failed: boolean
}

/** The error, if there was one. */
async function attempt(house: House, about: Attempt, work: () => Promise<void>) {
  try {
    await work()
    if (about.failed) await forgetFailure(house, about)
    return []
  } catch (error) {
    await keepFailure(house, about, error)
    return [error]
  }
}

function forgetFailure({ database }: House, { name, item }: Attempt) {
  return writeAside(database, 'worker', (tx) =>
    tx.deleteFrom('sweep_failure').where('sweep', '=', name).where('item', '=', item).execute(),
  )
}

async function keepFailure(house: House, { name, account, item }: Attempt, error: unknown) {
  const at = house.clock.now()
  const row = { last_at: at, code: codeOf(error) }
  await writeAside(house.database, 'worker', (tx) =>
    tx
      .insertInto('sweep_failure')
      .values({
        ...{ sweep: name, item, account_id: account, attempts: 1, since: at, ...row },
        next_at: minutesAfter(at, 1),
      })
      .onConflict((conflict) =>
        conflict.columns(['sweep', 'item']).doUpdateSet({
          ...row,
          attempts: sql<number>`sweep_failure.attempts + 1`,
          next_at: sql<string>`${at}::timestamptz + interval '1 minute'
            * least(power(2, least(sweep_failure.attempts, 20)), ${longestMinutes}::int)`,
        }),
      )
      .execute(),
  )
}

function minutesAfter(moment: string, minutes: number): string {
  return new Date(Date.parse(moment) + minutes * 60_000).toISOString()
}

/** A code of ours or of the database, or the kind of error: its words may hold private things. */
function codeOf(error: unknown): string {
  if (error instanceof AppError) return error.code
  const { code, name } = error as { code?: unknown; name?: unknown }
  const told = [code, name].find((word) => typeof word === 'string' && /^\w{1,60}$/.test(word))
  return (told as string | undefined) ?? 'unknown'
}

function throwFailures(name: SweepName, errors: unknown[], tried: number) {
  if (errors.length === 0) return
  const told = `The sweep "${name}" failed with ${errors.length} of ${tried}.`
  throw new Error(told, { cause: errors[0] })
}
