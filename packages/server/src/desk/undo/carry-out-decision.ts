import type { DecisionWish } from '@freigabe/contract'
import type { Selectable } from 'kysely'
import { askQuestion } from '../../case/asking/ask-question.ts'
import { acceptCase } from '../../case/deciding/accept-case.ts'
import { rejectCase } from '../../case/deciding/reject-case.ts'
import { caseState } from '../../case/require-case.ts'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import type { DeskActor } from '../desk-actor.ts'
import { renewLease } from '../lease/lease.ts'
import { confirmProposal, proposeDecision } from '../two-people/proposals.ts'
import { takesTwo } from '../two-people/two-people.ts'
import { authorOf } from './author-of.ts'
import { carryOutOrKeep } from './carry-out-or-keep.ts'
import type { WaitingDecision } from './jobs.ts'
import { takeOut } from './let-wait.ts'
import { sweepWaiting } from './sweep-waiting.ts'

/**
 * Carries out a decision once it can no longer be taken back, in one transaction with the end of its wait:
 * running it twice carries it out once. A decision refused by now stays with its author, with the reason.
 */
export async function carryOutDecision(house: House, waiting: WaitingDecision): Promise<void> {
  await carryOutOrKeep(house, waiting, () => carryOut(house, waiting))
}

async function carryOut(house: House, { account, caseId, decisionId }: WaitingDecision) {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const { revision } = await caseState(tx, account, caseId)
    const row = await takeOut(unit, { caseId }, decisionId)
    if (row === undefined) return
    // A question, too, is about the submission that its author read.
    if (row.revision !== revision) throw new AppError('REVISION_OUTDATED', { about: { revision } })
    const wish = wishOf(row)
    const lease = { personId: row.by_person, name: row.by_name, token: wish.command.leaseToken }
    await renewLease(unit, lease, caseId, unit.now)
    await decideAsWished(unit, await authorOf(unit, row), caseId, wish)
  })
}

type Row = Selectable<Tables['scheduled_decision']>

/**
 * Carries out what was decided or asked; where it takes two people, an acceptance or rejection is proposed.
 * False where the case already was as it asks.
 */
export async function decideAsWished(
  unit: Unit,
  by: DeskActor,
  caseId: string,
  wish: DecisionWish,
): Promise<boolean> {
  const { tx, account } = unit
  if (wish.kind === 'ask') return askQuestion(unit, by, caseId, wish.command)
  if (wish.kind === 'confirm') return confirmProposal(unit, by, caseId, wish.command)
  if (await takesTwo(tx, account, caseId)) return proposeDecision(unit, by, caseId, wish)
  return wish.kind === 'accept'
    ? acceptCase(unit, by.actor, caseId, wish.command)
    : rejectCase(unit, by.actor, caseId, wish.command)
}

/** The body that was sent, in the form in which it was checked then. */
export function wishOf({ kind, wish }: Pick<Row, 'kind' | 'wish'>): DecisionWish {
  return { kind, command: wish } as DecisionWish
}

/** The id of the decision or question to come. */
export function idOfWish({ kind, command }: DecisionWish): string {
  return kind === 'ask' ? command.questionId : command.decisionId
}

/** Carries out what is due, in case its own job has failed for good. */
export const sweepScheduled = sweepWaiting('scheduled', 'case_id', (house, { on, ...waiting }) =>
  carryOutDecision(house, { ...waiting, caseId: on }),
)
