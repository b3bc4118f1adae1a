import type { api, BodyOf } from '@freigabe/contract'
import type { Actor, SubmissionContent } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import { requireLease } from '../../desk/lease/lease.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { moveCase } from '../move-case.ts'
import { caseState, requireCase } from '../require-case.ts'
import { evidenceDigests, evidenceIds } from '../submitting/evidence-of.ts'
import { statementDigest } from '../submitting/take-in-submission.ts'

type Reviewer = Actor & { kind: 'staff' }

/** Records a reviewer's judgement on one required statement, as they read it. */
export async function assessStatement(
  house: House,
  by: Reviewer,
  account: string,
  caseId: string,
  wish: BodyOf<typeof api.assessStatement> & { statementId: string },
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    await requireCase(unit.tx, account, caseId)
    await requireLease(unit, by.personId, caseId, wish.leaseToken)
    const { statementId, value, revision } = wish
    await moveCase(unit, by, caseId, { type: 'assess', statementId, value, revision })
  })
}

/**
 * Records one judgement on many statements, made in one act: on all of them or on none. Throws
 * REVISION_OUTDATED with those of them that read differently by now.
 */
export async function assessTogether(
  house: House,
  by: Reviewer,
  account: string,
  caseId: string,
  wish: BodyOf<typeof api.assessTogether>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await requireCase(tx, account, caseId)
    await requireLease(unit, by.personId, caseId, wish.leaseToken)
    const { statements: statementIds, value, revision } = wish
    const command = { type: 'assess_together', statementIds, value, revision } as const
    try {
      await moveCase(unit, by, caseId, command)
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'REVISION_OUTDATED') throw error
      const changed = await changedSince(tx, account, caseId, wish)
      throw new AppError(error.code, { about: { ...error.details.about, statementIds: changed } })
    }
  })
}

/** Those of the statements that no longer read as they did at the revision. */
async function changedSince(
  tx: Tx,
  account: string,
  caseId: string,
  { statements, revision }: Pick<BodyOf<typeof api.assessTogether>, 'statements' | 'revision'>,
): Promise<string[]> {
  const read = await tx
    .selectFrom('submission')
    .select(['content', 'salt'])
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (read === undefined) return []
  const content = read.content as SubmissionContent
  const files = await evidenceDigests(tx, account, evidenceIds(content))
  const now = (await caseState(tx, account, caseId)).statementDigests
  return statements.filter((id) => {
    return statementDigest(id, { content, files, salt: read.salt }) !== now[id]
  })
}
