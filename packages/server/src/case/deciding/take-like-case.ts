import type { LikeCase } from '@freigabe/contract'
import {
  type Actor,
  type CaseState,
  standingAssessments,
  unassessedStatements,
} from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import { claimCase } from '../../desk/lease/claim-case.ts'
import { requireLease } from '../../desk/lease/require-lease.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { canonicalJson } from '../../log/canonical-json.ts'
import { caseRevision } from '../case-revision.ts'
import { moveCase } from '../move-case.ts'
import { evidenceDigests, evidenceIds } from '../submitting/evidence-of.ts'
import { latestSubmission } from '../submitting/latest-submission.ts'
import { statementContent } from '../submitting/submission-facts.ts'

/**
 * Takes a further case of an account for a reviewer, and judges in it what it states word for word like a
 * case that they have judged: so that one act can cover both. What differs, or was judged by somebody else,
 * is left open. Throws what `claimCase` and an assessment throw.
 *
 * @param like the case that the reviewer has judged
 */
export async function takeLikeCase(
  house: House,
  by: Actor & { kind: 'staff' },
  name: string,
  account: string,
  caseId: string,
  like: string,
): Promise<LikeCase> {
  const lease = await claimCase(house, { personId: by.personId, name }, account, caseId)
  return change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    await caseRevision(tx, account, like)
    await requireLease(house, tx, by.personId, caseId, lease.token!)
    const judged = await judgements(tx, by, account, like)
    let { state, contents } = await readJudged(tx, account, caseId)
    for (const statementId of unassessedStatements(state)) {
      const known = judged.get(statementId)
      if (known === undefined || known.content !== contents(statementId)) continue
      const { revision } = state
      const command = { type: 'assess', statementId, value: known.value, revision } as const
      state = (await moveCase(unit, by, caseId, command)).state
    }
    return { lease, revision: state.revision, unassessed: unassessedStatements(state) }
  })
}

/** What the reviewer themselves holds of the statements of a case, with what they read for each. */
async function judgements(tx: Tx, by: Actor & { kind: 'staff' }, account: string, caseId: string) {
  const { state, contents } = await readJudged(tx, account, caseId)
  const own = [...standingAssessments(state)].filter(
    ([, assessment]) => assessment.by.kind === 'staff' && assessment.by.personId === by.personId,
  )
  return new Map(own.map(([id, { value }]) => [id, { value, content: contents(id) }]))
}

async function readJudged(
  tx: Tx,
  account: string,
  caseId: string,
): Promise<{ state: CaseState; contents: (statementId: string) => string }> {
  const row = await tx
    .selectFrom('approval_case')
    .select('state')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  const { content } = await latestSubmission(tx, account, caseId)
  const files = await evidenceDigests(tx, account, evidenceIds(content))
  return {
    state: row.state,
    contents: (statementId) => canonicalJson(statementContent(statementId, content, files)),
  }
}
