import type { PermitAnswer, PermitQuestion } from '@freigabe/contract'
import { findGroup } from '@freigabe/gate'
import { writeAside } from '../../change/change.ts'
import { readAs } from '../../database/database.ts'
import type { GateHouse } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { checkGates } from '../asking/check-gates.ts'
import { noteMailings } from '../memory/mailing-marks.ts'
import { targetIn } from './find-targets.ts'
import { PermitKept, type PermitWish, type Reserved, reservePermit } from './reserve-permit.ts'
import type { Sending } from './sending.ts'

/**
 * Gives a permit for a number of messages: asks the gate as it stands, takes from the cap, signs. A denial is
 * answered as at the gate. What was taken stays taken, even where the answer is lost; asked for again under
 * the same id, it is the same permit.
 *
 * @param only the caller's accounts; null for all. Any other is unknown
 * @throws IDEMPOTENCY_KEY_REUSED where the id stands for a permit for something else, and ASK_WEB_SERVER
 * where this process cannot tell whose addresses those of a test are
 */
export async function takePermit(
  house: GateHouse,
  sending: Sending,
  question: PermitQuestion,
  only: readonly string[] | null,
): Promise<PermitAnswer> {
  const { account, group, purpose, batches } = question
  const [gate] = await checkGates(house, [{ account, group, purpose, batches }], only)
  const { enforced, revision, at } = gate!
  const answer = { enforced, account, group, purpose, id: question.id, revision, at }
  const nothing = { permit: null, count: 0, left: null, until: null, refusal: null }
  const wish = wishOf(house, question, only)
  if (wish === null || !isWorthAsking(gate!.reason)) {
    return { ...answer, ...nothing, verdict: 'deny', reason: gate!.reason }
  }
  if (question.to && !(await sending.areOwnAddresses(wish.account, question.to))) {
    return {
      ...answer,
      ...nothing,
      verdict: 'deny',
      reason: 'permit_required',
      refusal: 'not_their_address',
    }
  }
  const reserved = await reserveOnce(house, wish, at)
  if (reserved.isGateBehind) await sending.tellGate([wish])
  if (reserved.reason !== null) {
    const refusal = reserved.isUsedUp ? 'cap_used_up' : null
    return { ...answer, ...nothing, verdict: 'deny', reason: reserved.reason, refusal }
  }
  if (purpose === 'campaign') noteMailings(house, [{ ...wish, day: at.slice(0, 10) }], null)
  const permit = await sign(house, sending, wish, reserved, { at, revision: revision ?? 0 })
  return { ...answer, verdict: 'allow', reason: null, refusal: null, ...permit }
}

/** A cap that the gate believes used up may have room again. */
function isWorthAsking(reason: PermitAnswer['reason']): boolean {
  return reason === null || reason === 'permit_required' || reason === 'condition_unmet'
}

function wishOf(
  { gate }: GateHouse,
  question: PermitQuestion,
  only: readonly string[] | null,
): PermitWish | null {
  const { account, group, batches } = targetIn(gate.table, question, only)
  if (group === null || batches === null) return null
  const { id, purpose, to, signUp = null } = question
  return { id, account, group, batches, purpose, signUp, count: to?.length ?? question.count }
}

async function reserveOnce(house: GateHouse, wish: PermitWish, now: string): Promise<Reserved> {
  const kept = await readKept(house, wish)
  if (kept !== null) return kept
  try {
    return await writeAside(house.database, 'gate', (tx) => reservePermit(tx, wish, now))
  } catch (error) {
    if (!(error instanceof PermitKept)) throw error
    return (await readKept(house, wish))!
  }
}

/** What was reserved under this id before. */
async function readKept({ database }: GateHouse, wish: PermitWish): Promise<Reserved | null> {
  const row = await readAs(database, 'gate', null, (tx) =>
    tx
      .selectFrom('permit')
      .select(['group_id', 'purpose', 'batches', 'recipients', 'until'])
      .where('account_id', '=', wish.account)
      .where('permit_id', '=', wish.id)
      .executeTakeFirst(),
  )
  if (row === undefined) return null
  const isSame =
    row.group_id === wish.group &&
    row.purpose === wish.purpose &&
    row.batches.join() === wish.batches.join()
  if (!isSame) throw new AppError('IDEMPOTENCY_KEY_REUSED')
  return { isGateBehind: false, reason: null, count: row.recipients, left: null, until: row.until }
}

async function sign(
  { gate: { table } }: GateHouse,
  { signer }: Sending,
  { id, account, group, batches, purpose }: PermitWish,
  { count, left, until }: Extract<Reserved, { reason: null }>,
  { at, revision }: { at: string; revision: number },
) {
  const found = findGroup(table, account, group)
  const { reference, references } = table.groupAt(found.group)
  const named = batches.map((batch) => ({ id: batch, reference: references.get(batch) ?? null }))
  const seconds = Math.floor(Date.parse(until) / 1000)
  const permit = await signer.sign({
    id,
    account: { id: account, reference: found.account!.reference },
    group: { id: group, reference },
    batches: named.length === 0 ? null : named,
    purpose,
    count,
    revision,
    from: Math.floor(Date.parse(at) / 1000),
    until: seconds,
  })
  return { permit, count, left, until: new Date(seconds * 1000).toISOString() }
}
