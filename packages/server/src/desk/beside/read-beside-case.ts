import type { BesideCase, Submission } from '@freigabe/contract'
import type { CaseState } from '@freigabe/core'
import { readSubmissions } from '../../case/read-case.ts'
import { caseState } from '../../case/require-case.ts'
import { anyOf } from '../../database/any-of.ts'
import { readAs, type Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { House } from '../../house.ts'
import { comparesAccounts } from '../../lists/comparison/compare-list.ts'
import { recipientsIn } from '../../lists/screening/recipients-in.ts'
import { findSimilar } from './find-similar.ts'
import { readUsual } from './read-usual.ts'

/** What a reviewer may want to compare with a case. Throws NOT_FOUND. */
export async function readBesideCase(
  house: House,
  account: string,
  caseId: string,
): Promise<BesideCase> {
  return readAs(house.database, 'desk', account, async (tx) => {
    const state = await caseState(tx, account, caseId)
    const everywhere = await comparesAccounts(tx)
    return {
      similar: await findSimilar(tx, state, everywhere),
      comparesAccounts: everywhere,
      lastDecided: await lastDecided(tx, state),
      usual: await readUsual(tx, state),
    }
  })
}

/** The submission on which another case of the group was last decided, and for how many recipients. */
async function lastDecided(
  tx: Tx,
  { accountId, caseId, groupId }: CaseState,
): Promise<BesideCase['lastDecided']> {
  const decided = await tx
    .selectFrom('decision')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'decision'))
    .select(['decision.case_id', 'outcome', 'revision', 'decision.at', 'state'])
    .where('decision.account_id', '=', accountId)
    .where('group_id', '=', groupId)
    .where('decision.case_id', '!=', caseId)
    .orderBy('decision.at', 'desc')
    .executeTakeFirst()
  if (decided === undefined) return null
  const submission = await submissionOf(tx, accountId, decided)
  if (submission === undefined) return null
  const batches = await tx
    .selectFrom('batch')
    .select(['batch_id', 'digest', 'recipients'])
    .where('account_id', '=', accountId)
    .where('batch_id', '=', anyOf(decided.state.batchIds))
    .execute()
  return {
    caseId: decided.case_id,
    outcome: decided.outcome,
    at: decided.at,
    recipients: recipientsIn(batches),
    submission,
  }
}

/** A revocation reads no submission; the acceptance before it counts. */
async function submissionOf(
  tx: Tx,
  account: string,
  decided: { case_id: string; revision: number },
): Promise<Submission | undefined> {
  const submissions = await readSubmissions(tx, account, decided.case_id)
  return submissions.find(({ revision }) => revision === decided.revision) ?? submissions.at(-1)
}
