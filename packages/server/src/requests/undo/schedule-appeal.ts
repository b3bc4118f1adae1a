import type { AppealDecision } from '@freigabe/contract'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { decideAppeal } from '../decide-appeal.ts'
import type { ActingStaff } from '../dossier/acting.ts'
import { readDossier } from '../dossier/dossier.ts'
import { refuseUnseen, requests } from '../move-request.ts'
import { holdRequest } from '../queue-request.ts'
import { carryOutAppealJob } from './jobs.ts'
import { sizeOfThread } from './scheduled-appeal.ts'

/**
 * Takes in a decision on an appeal, as the desk takes in one on a case: everything that would be refused is refused
 * at once; then it waits for as long as it can be taken back, with no event, letter or change of the gate, and a job
 * carries it out. Sent again under the same id it changes nothing.
 *
 * Throws ID_TAKEN, DECISION_SCHEDULED and what the decision itself throws.
 */
export async function scheduleAppeal(
  house: House,
  by: ActingStaff,
  account: string,
  requestId: string,
  decision: AppealDecision,
): Promise<void> {
  const seconds = house.config.FREIGABE_UNDO_SECONDS
  await change(house, 'command', account, async (unit) => {
    const decide = (within: Unit) => decideAppeal(within, by, requestId, decision)
    if (seconds === 0) return void (await decide(unit))
    if (await isWaiting(unit, requestId, decision.messageId)) return
    if (!(await unit.rehearse(decide))) return
    const dueAt = new Date(Date.parse(unit.now) + seconds * 1000).toISOString()
    await store(unit, by, requestId, decision, dueAt)
    await holdRequest(unit, by, requestId)
    const waiting = { account, requestId, decisionId: decision.messageId }
    unit.enqueue(carryOutAppealJob, waiting, { afterSeconds: seconds })
  })
}

/** Throws ID_TAKEN where something else waits under this id. */
async function isWaiting(
  { tx, account }: Unit,
  requestId: string,
  decisionId: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('scheduled_decision')
    .select(['request_id', 'refused'])
    .where('account_id', '=', account)
    .where('decision_id', '=', decisionId)
    .executeTakeFirst()
  if (row === undefined) return false
  if (row.request_id !== requestId) throw new AppError('ID_TAKEN')
  // What was refused waits for its author, who may decide it anew.
  return row.refused === null
}

/** Replaces a decision that could not be carried out before. */
async function store(
  { tx, account, now }: Unit,
  { actor, personId, name }: ActingStaff,
  requestId: string,
  decision: AppealDecision,
  dueAt: string,
) {
  await tx
    .deleteFrom('scheduled_decision')
    .where('account_id', '=', account)
    .where('request_id', '=', requestId)
    .execute()
  await tx
    .insertInto('scheduled_decision')
    .values({
      account_id: account,
      case_id: null,
      request_id: requestId,
      decision_id: decision.messageId,
      kind: decision.outcome === 'upheld' ? 'uphold' : 'dismiss',
      proposes: false,
      wish: JSON.stringify(decision),
      revision: await sizeOfThread(tx, account, requestId),
      by_person: personId,
      by_name: name,
      by_role: actor.role,
      made_at: now,
      due_at: dueAt,
      refused: null,
    })
    .execute()
}

/**
 * Takes back a person's decision on an appeal that has not been carried out, or clears one that was refused: the
 * appeal is as it was before. Returns what they had written. Throws NOT_FOUND, NOTHING_TO_UNDO, and
 * NOT_ALLOWED_FOR_ACTOR where it is another person's.
 */
export async function undoAppeal(
  house: House,
  by: ActingStaff,
  account: string,
  requestId: string,
): Promise<AppealDecision> {
  return change(house, 'command', account, async ({ tx }) => {
    const { kind } = await readDossier(tx, requests, account, requestId)
    refuseUnseen(kind, by.actor)
    const row = await tx
      .deleteFrom('scheduled_decision')
      .where('account_id', '=', account)
      .where('request_id', '=', requestId)
      .returning(['wish', 'by_person'])
      .executeTakeFirst()
    if (row === undefined) throw new AppError('NOTHING_TO_UNDO')
    if (row.by_person !== by.personId) throw new AppError('NOT_ALLOWED_FOR_ACTOR')
    return row.wish as AppealDecision
  })
}
