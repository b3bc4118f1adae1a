import type { DecisionWish } from '@freigabe/contract'
import { caseState, requireCase } from '../../case/require-case.ts'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import type { DeskActor } from '../desk-actor.ts'
import { renewLease } from '../lease/lease.ts'
import { takesTwo } from '../two-people/two-people.ts'
import { decideAsWished, idOfWish, wishOf } from './carry-out-decision.ts'
import { carryOutDecisionJob } from './jobs.ts'
import { takeBack } from './let-wait.ts'
import { refuseTakenId } from './refuse-taken-id.ts'

/**
 * Takes in a decision or question from the desk. Everything that would be refused is refused at once; then it
 * waits for as long as it can be taken back, with no event, letter or change of the gate, and a job carries
 * it out. Sent again under the same id it changes nothing.
 *
 * Throws LEASE_LOST, DECISION_SCHEDULED, DECISION_ID_TAKEN and what the decision itself throws.
 */
export async function scheduleDecision(
  house: House,
  by: DeskActor,
  account: string,
  caseId: string,
  wish: DecisionWish,
): Promise<void> {
  const seconds = house.config.FREIGABE_UNDO_SECONDS
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const { revision } = await caseState(tx, account, caseId)
    await refuseTakenId(tx, account, caseId, idOfWish(wish))
    const decide = (within: Unit) => decideAsWished(within, by, caseId, wish)
    if (seconds === 0) return void (await decide(unit))
    if (await isWaiting(tx, account, caseId, idOfWish(wish))) return
    if (!(await unit.rehearse(decide))) return
    const dueAt = new Date(Date.parse(unit.now) + seconds * 1000).toISOString()
    await store(unit, by, caseId, { wish, revision, dueAt })
    const lease = { personId: by.actor.personId, name: by.name, token: wish.command.leaseToken }
    await renewLease(unit, lease, caseId, dueAt)
    const decision = { account, caseId, decisionId: idOfWish(wish) }
    unit.enqueue(carryOutDecisionJob, decision, { afterSeconds: seconds })
    unit.tell({ caseId })
  })
}

async function isWaiting(tx: Tx, account: string, caseId: string, decisionId: string) {
  const row = await tx
    .selectFrom('scheduled_decision')
    .select('decision_id')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .where('decision_id', '=', decisionId)
    // What was refused waits for its author, who may decide it anew.
    .where('refused', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Replaces a decision that could not be carried out before. */
async function store(
  { tx, account, now }: Unit,
  { actor, name }: DeskActor,
  caseId: string,
  { wish, revision, dueAt }: { wish: DecisionWish; revision: number; dueAt: string },
) {
  const row = {
    decision_id: idOfWish(wish),
    kind: wish.kind,
    proposes: isDecision(wish) && (await takesTwo(tx, account, caseId)),
    wish: JSON.stringify(wish.command),
    revision,
    by_person: actor.personId,
    by_name: name,
    by_role: actor.role,
    made_at: now,
    due_at: dueAt,
    refused: null,
  }
  await tx
    .insertInto('scheduled_decision')
    .values({ account_id: account, case_id: caseId, ...row })
    .onConflict((conflict) => conflict.columns(['account_id', 'case_id']).doUpdateSet(row))
    .execute()
}

function isDecision({ kind }: DecisionWish): boolean {
  return kind === 'accept' || kind === 'reject'
}

/**
 * Takes back a person's decision that has not been carried out, or clears one that was refused: the case is
 * as it was before. Returns what they had written. Throws NOT_FOUND, NOTHING_TO_UNDO, and
 * NOT_ALLOWED_FOR_ACTOR where it is another person's.
 */
export async function undoDecision(
  house: House,
  personId: string,
  account: string,
  caseId: string,
): Promise<DecisionWish> {
  return change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await requireCase(tx, account, caseId)
    const row = await takeBack(unit, { caseId }, personId)
    unit.tell({ caseId })
    return wishOf(row)
  })
}
