import type { PermitAnswer, PermitQuestion } from '@freigabe/contract'
import type { Purpose } from '@freigabe/core'
import { findGroup } from '@freigabe/gate'
import { writeAside } from '../../change/change.ts'
import { readAs } from '../../database/database.ts'
import type { GateHouse } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { checkGates } from '../asking/check-gates.ts'
import { noteMailings } from '../memory/mailing-marks.ts'
import { targetIn } from './find-targets.ts'
import {
  PermitKept,
  type PermitWish,
  RecipientAsked,
  type Reserved,
  reservePermit,
} from './reserve-permit.ts'
import type { Sending } from './sending.ts'

/**
 * Gives a permit for a number of messages: asks the gate as it stands, takes from the cap, signs. A denial is
 * answered as at the gate. What was taken stays taken, even where the answer is lost; asked for again under
 * the same id, it is the same permit.
 *
 * @param only the caller's accounts; null for all. Any other is unknown
 * @throws IDEMPOTENCY_KEY_REUSED where the id stands for a permit for something else, and ASK_WEB_SERVER
 * where this process knows neither people nor recipients, and the purpose is `test` or `confirmation`
 */
export async function takePermit(
  house: GateHouse,
  sending: Sending,
  question: PermitQuestion,
  only: readonly string[] | null,
): Promise<PermitAnswer> {
  const { account, group, purpose, batches } = question
  const [gate] = await checkGates(house, [{ account, group, purpose, batches }], only)
  const { enforced, revision, at, reason } = gate!
  const answer = { enforced, account, group, purpose, id: question.id, revision, at }
  const denied = ({ reason, refusal }: Pick<PermitAnswer, 'reason' | 'refusal'>): PermitAnswer => ({
    ...answer,
    ...{ verdict: 'deny', reason, refusal },
    ...{ permit: null, count: 0, left: null, places: null, until: null },
  })
  const named = targetOf(house, question, only)
  if (named === null || !isWorthAsking(purpose, reason)) return denied({ reason, refusal: null })
  const { signUp, refusal } = await lookAt(sending, question, named, reason === 'held')
  if (refusal !== null) return denied({ reason: reason ?? 'permit_required', refusal })
  const wish = { ...named, signUp }
  const reserved = await reserveOnce(house, wish, at)
  if (reserved.isGateBehind) await sending.tellGate([wish])
  if (reserved.reason !== null) {
    const { reason, refusal } = reserved
    return denied({ reason, refusal })
  }
  if (purpose === 'campaign') noteMailings(house, [{ ...wish, day: at.slice(0, 10) }], null)
  const permit = await sign(house, sending, wish, reserved, { at, revision: revision ?? 0 })
  return { ...answer, verdict: 'allow', reason: null, refusal: null, ...permit }
}

/**
 * A cap that the gate believes used up may have room again, and a hold lets those be asked to confirm whom it
 * is not about.
 */
function isWorthAsking(purpose: Purpose, reason: PermitAnswer['reason']): boolean {
  if (reason === 'held') return purpose === 'confirmation'
  return reason === null || reason === 'permit_required' || reason === 'condition_unmet'
}

function targetOf(
  { gate }: GateHouse,
  question: PermitQuestion,
  only: readonly string[] | null,
): Omit<PermitWish, 'signUp'> | null {
  const { account, group, batches } = targetIn(gate.table, question, only)
  if (group === null || batches === null) return null
  const { id, purpose, to, recipients = null } = question
  const count = to?.length ?? recipients?.length ?? question.count
  return { id, account, group, batches, purpose, count, recipients }
}

/** Looks at whom a message goes to, where the purpose depends on that. */
async function lookAt(
  sending: Sending,
  { to, signUp }: PermitQuestion,
  { account, group }: Pick<PermitWish, 'account' | 'group'>,
  isHeld: boolean,
): Promise<Pick<PermitWish, 'signUp'> & Pick<PermitAnswer, 'refusal'>> {
  if (to && !(await sending.areOwnAddresses(account, to))) {
    return { signUp: null, refusal: 'not_their_address' }
  }
  if (!signUp) return { signUp: null, refusal: null }
  const { id, at = null } = signUp
  const { refusal, ...known } = await sending.lookAtSignUp({ account, group, isHeld }, signUp)
  return { signUp: { id, at, ...known, isPastHold: isHeld }, refusal }
}

async function reserveOnce(house: GateHouse, wish: PermitWish, now: string): Promise<Reserved> {
  const kept = await readKept(house, wish)
  if (kept !== null) return kept
  const reserved = await writeAside(house.database, 'gate', (tx) =>
    reservePermit(tx, wish, now),
  ).catch((error) => {
    if (error instanceof PermitKept || error instanceof RecipientAsked) return usedUp
    throw error
  })
  if (reserved.reason === null || reserved.refusal === null) return reserved
  // The last of a cap may have gone to this very permit, requested twice at once.
  return (await readKept(house, wish)) ?? reserved
}

/** As for a sign-up that has had its mails, so that it does not show that others asked its recipient. */
const usedUp: Reserved = {
  reason: 'permit_required',
  refusal: 'cap_used_up',
  isGateBehind: false,
}

/** What was reserved under this id before. */
async function readKept({ database }: GateHouse, wish: PermitWish): Promise<Reserved | null> {
  const row = await readAs(database, 'gate', null, (tx) =>
    tx
      .selectFrom('permit')
      .select(['group_id', 'purpose', 'batches', 'recipients', 'caps', 'places', 'until'])
      .where('account_id', '=', wish.account)
      .where('permit_id', '=', wish.id)
      .executeTakeFirst(),
  )
  if (row === undefined) return null
  const isSame =
    row.group_id === wish.group &&
    row.purpose === wish.purpose &&
    row.batches.join() === wish.batches.join() &&
    (wish.signUp === null || row.caps.includes(wish.signUp.id))
  if (!isSame) throw new AppError('IDEMPOTENCY_KEY_REUSED')
  const { recipients: count, places, until } = row
  return { isGateBehind: false, reason: null, count, left: null, places, until }
}

async function sign(
  { gate: { table } }: GateHouse,
  { signer }: Sending,
  { id, account, group, batches, purpose }: PermitWish,
  { count, left, places, until }: Extract<Reserved, { reason: null }>,
  { at, revision }: { at: string; revision: number },
) {
  const found = findGroup(table, account, group)
  const { reference, references } = table.groupAt(found.group)
  const named = batches.map((batch) => ({ id: batch, reference: references.get(batch) ?? null }))
  const seconds = Math.floor(Date.parse(until) / 1000)
  const permit = await signer.sign({
    id,
    account: { id: account, reference: table.account(account)!.reference },
    group: { id: group, reference },
    batches: named.length === 0 ? null : named,
    purpose,
    count,
    revision,
    from: Math.floor(Date.parse(at) / 1000),
    until: seconds,
  })
  return {
    permit,
    count,
    left,
    places: places && [...places],
    until: new Date(seconds * 1000).toISOString(),
  }
}
