import type { ComparedCase } from '@freigabe/contract'
import { type CaseState, groundsNeverPut, type SubmissionContent } from '@freigabe/core'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { canonicalJson } from '../../log/chain.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { caseState } from '../require-case.ts'
import { evidenceDigests, evidenceIds } from '../submitting/evidence-of.ts'
import { lastContent } from '../submitting/latest-submission.ts'
import { listsChanged } from '../submitting/lists-handed-in.ts'
import { statementContent } from '../submitting/take-in-submission.ts'

/** So many cases of an account are compared. */
const most = 30

/**
 * How the account's further cases in review compare with a case, so that a reviewer knows before sending which
 * of them one act can cover. Nothing is taken and nothing judged. Throws NOT_FOUND.
 */
export async function readLikeCases(
  house: House,
  account: string,
  caseId: string,
): Promise<ComparedCase[]> {
  return readAs(house.database, 'desk', account, async (tx) => {
    const here = await readStated(tx, account, caseId)
    if (here === null) throw new AppError('NOT_FOUND')
    const others = await tx
      .selectFrom('approval_case')
      .select('case_id')
      .where('account_id', '=', account)
      .where('case_id', '!=', caseId)
      .where('status', '=', 'in_review')
      .orderBy('case_id')
      .limit(most)
      .execute()
    const compared: ComparedCase[] = []
    for (const other of others) compared.push(...(await compare(house, tx, here, other.case_id)))
    return compared
  })
}

async function compare(house: House, tx: Tx, here: Stated, caseId: string) {
  const { accountId: account } = here.state
  const there = await readStated(tx, account, caseId)
  if (there === null) return []
  const { state } = there
  const policy = await policyOfCase(house, tx, account, caseId)
  const codes = policy.grounds.map(({ code }) => code)
  const never = groundsNeverPut(state, codes)
  return [
    {
      caseId,
      differs: Object.keys(state.statementDigests).filter(
        (id) => there.contents(id) !== here.contents(id),
      ),
      grounds: codes.filter((code) => !never.includes(code)),
      isChanged: (await listsChanged(tx, state, state.revision)).length > 0,
    },
  ]
}

interface Stated {
  state: CaseState
  contents: (statementId: string) => string
}

/** Null where nothing was handed in. */
async function readStated(tx: Tx, account: string, caseId: string): Promise<Stated | null> {
  const content = await lastContent(tx, account, caseId)
  if (content === null) return null
  const state = await caseState(tx, account, caseId)
  return { state, contents: await contentsOf(tx, account, content) }
}

/** All that a reviewer reads for a statement, in one text: two cases state alike what is the same here. */
export async function contentsOf(
  tx: Tx,
  account: string,
  content: SubmissionContent,
): Promise<(statementId: string) => string> {
  const files = await evidenceDigests(tx, account, evidenceIds(content))
  return (statementId) => canonicalJson(statementContent(statementId, content, files))
}
