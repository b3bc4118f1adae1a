import { leastShareOf } from '@freigabe/core'
import { compareSketches } from '@freigabe/screening'
import type { Tx } from '../database/database.ts'
import { onAccountAnd } from '../database/on-account-and.ts'
import { type KeyedSketch, readSketches } from '../lists/comparison/sketches.ts'

/** An earlier delivery that was set apart and on which nothing is decided yet. */
export interface WaitingAlike {
  batch: string
  /** At least this share of the new delivery's recipients is in it, from 0 to 1. */
  leastShare: number
}

/** More would not wait at once. */
const mostWaiting = 50
/** From here on a delivery is the waiting one once more, and not only partly the same people. */
const sameDelivery = 0.95

/**
 * The waiting delivery that holds most of a screened one; null where none holds any. Whoever brings it again, whole
 * or in small parts, is told by it as by a rejected one.
 */
export async function waitingAlike(
  tx: Tx,
  account: string,
  batch: string,
): Promise<WaitingAlike | null> {
  const waiting = await tx
    .selectFrom('batch')
    .leftJoin('approval_batch', onAccountAnd('batch_id', 'approval_batch', 'batch'))
    .select('batch.batch_id')
    .where('batch.account_id', '=', account)
    .where('batch.set_apart', 'is not', null)
    .where('batch.batch_id', '!=', batch)
    .where('batch.removed_at', 'is', null)
    .where('approval_batch.approval_id', 'is', null)
    .orderBy('batch.created_at', 'desc')
    .limit(mostWaiting)
    .execute()
  if (waiting.length === 0) return null
  const own = await firstOf(readSketches(tx, [{ account_id: account, batch_id: batch }]))
  if (own === null) return null
  let most: WaitingAlike | null = null
  const names = waiting.map(({ batch_id }) => ({ account_id: account, batch_id }))
  for await (const other of readSketches(tx, names)) {
    const leastShare = shareIn(own, other)
    if (leastShare > (most?.leastShare ?? 0)) most = { batch: other.batch_id, leastShare }
  }
  return most
}

/** The case that waits for the customer about a delivery that this one is once more; null where there is none. */
export async function caseOfRepeated(
  tx: Tx,
  account: string,
  batch: string,
): Promise<string | null> {
  const alike = await waitingAlike(tx, account, batch)
  if (alike === null || alike.leastShare < sameDelivery) return null
  const row = await tx
    .selectFrom('case_batch')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'case_batch'))
    .select('approval_case.case_id')
    .where('case_batch.account_id', '=', account)
    .where('case_batch.batch_id', '=', alike.batch)
    .where('status', '=', 'awaiting_submission')
    .executeTakeFirst()
  return row?.case_id ?? null
}

function shareIn(own: KeyedSketch, other: KeyedSketch): number {
  if (own.keyId !== other.keyId) return 0
  const { compared, shared } = compareSketches(own, other)
  return leastShareOf({ compared, shared, isWhole: Math.max(own.rate, other.rate) === 0 })
}

async function firstOf<Each>(all: AsyncGenerator<Each>): Promise<Each | null> {
  for await (const each of all) return each
  return null
}
