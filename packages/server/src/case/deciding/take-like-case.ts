import type { LikeCase } from '@freigabe/contract'
import {
  type Actor,
  type CaseState,
  standingAssessments,
  unassessedStatements,
} from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import type { DeskActor } from '../../desk/desk-actor.ts'
import { requireLease } from '../../desk/lease/lease.ts'
import { takeLease } from '../../desk/lease/take-lease.ts'
import type { House } from '../../house.ts'
import { moveCase } from '../move-case.ts'
import { caseState, requireCase } from '../require-case.ts'
import { latestSubmission } from '../submitting/latest-submission.ts'
import { contentsOf } from './read-like-cases.ts'

/**
 * Takes the lease of another case of an account. Where its statements match, word for word, those of a case
 * that the reviewer has judged, it copies the judgements, so that one act can cover both. Statements that
 * differ, or were judged by another person, are left open. Throws what `takeLease` and an assessment throw.
 *
 * @param like the case that the reviewer has judged
 */
export async function takeLikeCase(
  house: House,
  { actor: by, name }: DeskActor,
  account: string,
  caseId: string,
  like: string,
): Promise<LikeCase> {
  const lease = await takeLease(house, { personId: by.personId, name }, account, caseId)
  return change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await requireCase(tx, account, like)
    await requireLease(unit, by.personId, caseId, lease.token!)
    const judged = await judgements(tx, by, account, like)
    let { state, contents } = await readJudged(tx, account, caseId)
    for (const statementId of unassessedStatements(state)) {
      const known = judged.get(statementId)
      if (known === undefined || known.content !== contents(statementId)) continue
      const { revision } = state
      const { content: _, ...judgement } = known
      const command = { type: 'assess', statementId, ...judgement, revision } as const
      state = (await moveCase(unit, by, caseId, command)).state
    }
    return { lease, revision: state.revision, unassessed: unassessedStatements(state) }
  })
}

/** The reviewer's judgements on the statements of a case, with what they read for each. */
async function judgements(tx: Tx, by: Actor & { kind: 'staff' }, account: string, caseId: string) {
  const { state, contents } = await readJudged(tx, account, caseId)
  const own = [...standingAssessments(state)].filter(
    ([, assessment]) => assessment.by.kind === 'staff' && assessment.by.personId === by.personId,
  )
  return new Map(
    own.map(([id, { value, inBulk }]) => [
      id,
      { value, ...(inBulk && { inBulk }), content: contents(id) },
    ]),
  )
}

async function readJudged(
  tx: Tx,
  account: string,
  caseId: string,
): Promise<{ state: CaseState; contents: (statementId: string) => string }> {
  const state = await caseState(tx, account, caseId)
  const { content } = await latestSubmission(tx, account, caseId)
  return { state, contents: await contentsOf(tx, account, content) }
}
