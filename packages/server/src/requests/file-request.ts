import type { api, BodyOf } from '@freigabe/contract'
import {
  type AppealedDecision,
  appealedDecision,
  appealUntil,
  type FiledAbout,
  type ProceedingState,
  type RequestState,
} from '@freigabe/core'
import { standingBatchRevocation } from '../case/deciding/batch-revocations.ts'
import { change } from '../change/change.ts'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { findGroup } from '../lists/groups/find-group.ts'
import { policyOfAccount } from '../policy/publications/policy-of-account.ts'
import { passageOf, readAppealedLetter } from './appealed-letter.ts'
import type { Acting } from './dossier/acting.ts'
import { decided, findDossier, logSteps } from './dossier/dossier.ts'
import { requestDeadline, requests } from './move-request.ts'
import { proceedings } from './proceedings/move-proceeding.ts'
import { standingSuspension } from './proceedings/suspend-and-lift.ts'
import { queueRequest } from './queue-request.ts'
import { tellReceived } from './tell-request.ts'
import { storeMessage } from './write-messages.ts'

/** Files a request of an account, with its first message. Throws NOT_FOUND, ID_TAKEN and the core's refusals. */
export async function fileRequest(
  house: House,
  by: Acting,
  account: string,
  wish: BodyOf<typeof api.fileRequest>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { house, tx, now } = unit
    const { requestId, messageId, kind, caseId = null } = wish
    const { groupId, subject } = await readSubject(house, tx, account, wish)
    const before = await findDossier(tx, requests, account, requestId)
    const about = { accountId: account, kind, caseId, groupId }
    const objections = wish.objections ?? []
    const command = {
      type: 'file' as const,
      ...{ requestId, messageId, ...about },
      objections: objections.map((each) => ({ messageId: each.messageId, ...each.about })),
    }
    const context = { actor: by.actor, now, subject }
    const { events, state } = decided(requests, before?.state ?? null, command, context)
    if (events.length === 0) return
    await refuseUnknownPassages(house, tx, state)
    const dueAt = await requestDeadline(unit, kind)
    await tx
      .insertInto('request')
      .values({
        account_id: account,
        request_id: requestId,
        kind,
        title: wish.title,
        group_id: groupId,
        case_id: caseId,
        decision_id: state.decisionId,
        status: state.status,
        outcome: null,
        state: JSON.stringify(state),
        filed_by: by.personId,
        filed_by_name: by.name,
        opened_at: now,
        changed_at: now,
        due_at: dueAt,
        closed_at: null,
      })
      .execute()
    await storeMessage(unit, state, by, { messageId, text: wish.text })
    for (const { messageId, text } of state.objections ? objections : []) {
      await storeMessage(unit, state, by, { messageId, text })
    }
    await queueRequest(tx, state, { dueAt, turnedAt: now })
    await tellReceived(unit, state, dueAt)
    logSteps(unit, requestId, events, { group: state.groupId })
  })
}

/** Throws NOT_FOUND where an objection is about a paragraph that the letter does not have. */
async function refuseUnknownPassages(house: House, tx: Tx, state: RequestState): Promise<void> {
  if (!state.objections) return
  const letter = await readAppealedLetter(house, tx, state)
  const isKnown = state.objections.every(
    (each) => letter !== null && passageOf(letter.statement, each) !== undefined,
  )
  if (!isKnown) throw new AppError('NOT_FOUND')
}

/** Its subject, as it stands. */
async function readSubject(
  house: House,
  tx: Tx,
  account: string,
  wish: BodyOf<typeof api.fileRequest>,
): Promise<{ groupId: string | null; subject: FiledAbout }> {
  const { suspended_at } = await tx
    .selectFrom('account')
    .select('suspended_at')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  const isSuspended = suspended_at !== null
  const until = async (appealed: AppealedDecision | null) =>
    appealed && appealUntil(appealed.decidedAt, await policyOfAccount(house, tx, account))
  if (wish.proceedingId !== undefined) {
    const appealed = await appealedWarning(tx, account, wish.proceedingId)
    const isAppealed =
      appealed !== null && (await wasAppealed(tx, account, appealed.decisionId, null))
    const about = { caseStatus: null, isSuspended: false, isAppealed }
    return {
      groupId: null,
      subject: { ...about, appealed, appealUntil: await until(appealed) },
    }
  }
  if (wish.caseId === undefined) {
    const group = wish.groupId === undefined ? null : await findGroup(tx, account, wish.groupId)
    const isAppealed = isSuspended && (await wasAppealed(tx, account, null, suspended_at))
    const appealed = isSuspended ? await appealedSuspension(tx, account) : null
    // As long as a suspension stands, it can be appealed against.
    const subject = { caseStatus: null, appealed, appealUntil: null, isSuspended, isAppealed }
    return { groupId: group?.group_id ?? null, subject }
  }
  const row = await tx
    .selectFrom('approval_case')
    .select(['group_id', 'state'])
    .where('account_id', '=', account)
    .where('case_id', '=', wish.caseId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  const appealed = appealedDecision(row.state) ?? (await standingBatchRevocation(tx, row.state))
  const isAppealed =
    appealed !== null && (await wasAppealed(tx, account, appealed.decisionId, null))
  const about = { caseStatus: row.state.status, isSuspended, isAppealed }
  const subject = { ...about, appealed, appealUntil: await until(appealed) }
  return { groupId: row.group_id, subject }
}

/** The standing suspension, and who must not decide an appeal against it. */
async function appealedSuspension(tx: Tx, account: string): Promise<AppealedDecision | null> {
  const standing = await standingSuspension(tx, account)
  if (!standing?.decision) return null
  return decisionOf(standing)
}

/** A warning that stands; null for any other proceeding. */
async function appealedWarning(
  tx: Tx,
  account: string,
  proceeding: string,
): Promise<AppealedDecision | null> {
  const row = await findDossier(tx, proceedings, account, proceeding)
  if (row === undefined || row.state.hearing === null) throw new AppError('NOT_FOUND')
  return row.state.status === 'warned' ? decisionOf(row.state) : null
}

function decisionOf({
  proceedingId,
  proposedBy,
  decision,
}: ProceedingState): AppealedDecision | null {
  if (decision === null) return null
  const deciders = [proposedBy, decision.by].flatMap((by) =>
    by.kind === 'staff' ? [by.personId] : [],
  )
  const { decisionId, at } = decision
  return { decisionId, proceedingId, deciders: [...new Set(deciders)], decidedAt: at }
}

/** Whether an appeal against the same decision, or the same suspension, was filed and not taken back. */
async function wasAppealed(
  tx: Tx,
  account: string,
  decisionId: string | null,
  since: string | null,
): Promise<boolean> {
  const earlier = tx
    .selectFrom('request')
    .select('request_id')
    .where('account_id', '=', account)
    .where('kind', '=', 'appeal')
    .where((is) => is.or([is('outcome', 'is', null), is('outcome', '!=', 'withdrawn')]))
  const same =
    decisionId === null
      ? earlier.where('case_id', 'is', null).where('opened_at', '>=', since!)
      : earlier.where('decision_id', '=', decisionId)
  return (await same.executeTakeFirst()) !== undefined
}
