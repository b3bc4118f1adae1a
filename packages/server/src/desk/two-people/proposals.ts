import type { api, BodyOf, DecisionWish, StatementOfReasons } from '@freigabe/contract'
import type { Selectable } from 'kysely'
import { caseSalt, saltedDigest } from '../../case/case-salt.ts'
import { approve, prepareAcceptance } from '../../case/deciding/accept-case.ts'
import { recordDecision } from '../../case/deciding/record-decision.ts'
import { prepareRejection } from '../../case/deciding/reject-case.ts'
import { moveCase } from '../../case/move-case.ts'
import { requireCase } from '../../case/require-case.ts'
import { listsHandedIn } from '../../case/submitting/lists-handed-in.ts'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import type { DeskActor } from '../desk-actor.ts'
import { decideUnderLease } from '../lease/decide-under-lease.ts'
import { endLease, requireLease } from '../lease/lease.ts'
import { refuseWhileScheduled } from '../undo/refuse-while-scheduled.ts'
import { saidByTwo, settleProposal } from './two-people.ts'

/** Decisions that one person can propose for another to confirm. */
export type ProposalWish = Extract<DecisionWish, { kind: 'accept' | 'reject' }>

/**
 * Proposes a decision within a transaction: the case stays in review and goes back to the queue, for another
 * person. False where it was already proposed. Throws what the decision itself would.
 */
export async function proposeDecision(
  unit: Unit,
  by: DeskActor,
  caseId: string,
  wish: ProposalWish,
): Promise<boolean> {
  const { tx, account } = unit
  await requireCase(tx, account, caseId)
  const { command, statement } =
    wish.kind === 'accept'
      ? await prepareAcceptance(unit, caseId, wish.command)
      : await prepareRejection(unit, caseId, wish.command)
  const moved = await decideUnderLease(unit, by.actor, caseId, wish.command, {
    type: 'propose',
    decision: command,
  })
  if (!moved.changed) return false
  if (wish.kind === 'accept') await listsHandedIn(tx, moved.state, command.revision)
  await tx
    .insertInto('proposal')
    .values({
      account_id: account,
      decision_id: command.decisionId,
      case_id: caseId,
      kind: wish.kind,
      wish: JSON.stringify(wish.command),
      revision: command.revision,
      statement: JSON.stringify(statement),
      by_person: by.actor.personId,
      by_name: by.name,
      at: unit.now,
      state: 'waiting',
    })
    .execute()
  await endLease(unit, caseId)
  return true
}

/** Returns another person's proposal, with a note for them; the case is free again. */
export async function returnProposal(
  house: House,
  by: DeskActor,
  account: string,
  caseId: string,
  { decisionId, leaseToken, note }: { decisionId: string; leaseToken: number; note: string },
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await requireCase(tx, account, caseId)
    const moved = await moveCase(unit, by.actor, caseId, {
      type: 'return_proposal',
      decisionId,
      contentDigest: saltedDigest(await caseSalt(tx, account, caseId), { note }),
    })
    if (!moved.changed) return
    await requireLease(unit, by.actor.personId, caseId, leaseToken)
    await settleProposal(unit, caseId, { state: 'returned', by, note })
    await endLease(unit, caseId)
  })
}

/** Withdraws a proposal, for its author or a lead. */
export async function withdrawProposal(
  house: House,
  by: DeskActor,
  account: string,
  caseId: string,
  decisionId: string,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await requireCase(tx, account, caseId)
    await refuseWhileScheduled(tx, account, { caseId })
    const moved = await moveCase(unit, by.actor, caseId, {
      type: 'withdraw_proposal',
      decisionId,
    })
    if (!moved.changed) return
    await settleProposal(unit, caseId, { state: 'withdrawn', by })
  })
}

type Row = Selectable<Tables['proposal']>

/**
 * Confirms another person's proposal, within a transaction: all effects of the decision follow, with the
 * statement as proposed. False where it was already confirmed.
 *
 * Throws LEASE_LOST, PROPOSAL_UNKNOWN, SECOND_REVIEWER_NEEDED, and what the decision itself would.
 */
export async function confirmProposal(
  unit: Unit,
  by: DeskActor,
  caseId: string,
  wish: { leaseToken: number; decisionId: string },
): Promise<boolean> {
  const { tx, account } = unit
  await requireCase(tx, account, caseId)
  const row = await readProposal(tx, account, caseId, wish.decisionId)
  const isByTwo = row.by_person !== by.actor.personId
  const proposed = row.statement as StatementOfReasons
  const statement = isByTwo ? saidByTwo(proposed, 'made') : proposed
  const moved = await decideUnderLease(unit, by.actor, caseId, wish, {
    type: 'confirm_proposal',
    decisionId: wish.decisionId,
    contentDigest: saltedDigest(await caseSalt(tx, account, caseId), statement),
  })
  if (!moved.changed) return false
  if (row.kind === 'accept') {
    const command = { ...(row.wish as AcceptWish), endsAt: endOf(moved.state.decision) }
    const { decision, policy } = await prepareAcceptance(unit, caseId, command)
    await approve(unit, by.actor, moved.state, { policy, decision, statement })
  } else {
    const command = row.wish as BodyOf<typeof api.rejectCase>
    const { decision, policy } = await prepareRejection(unit, caseId, command)
    await recordDecision(unit, by.actor, moved.state, { policy, decision, statement })
  }
  await settleProposal(unit, caseId, { state: 'confirmed', by })
  unit.refreshGate(moved.state.groupId)
  return true
}

type AcceptWish = BodyOf<typeof api.acceptCase>

/** The proposed end, even where it was left to the policy then. */
function endOf(decision: { outcome: string; endsAt?: string } | null): string | undefined {
  return decision?.endsAt
}

async function readProposal(
  tx: Tx,
  account: string,
  caseId: string,
  decisionId: string,
): Promise<Row> {
  const row = await tx
    .selectFrom('proposal')
    .selectAll()
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .where('decision_id', '=', decisionId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('PROPOSAL_UNKNOWN')
  return row
}
