import type { ComparedCase, LikeCase } from '@freigabe/contract'
import {
  type Actor,
  type CaseState,
  groundsNeverPut,
  type SubmissionContent,
  standingAssessments,
  unassessedStatements,
} from '@freigabe/core'
import { change } from '../../change/change.ts'
import { readAs, type Tx } from '../../database/database.ts'
import type { DeskActor } from '../../desk/desk-actor.ts'
import { requireLease } from '../../desk/lease/lease.ts'
import { takeLease } from '../../desk/lease/take-lease.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { canonicalJson } from '../../log/chain.ts'
import { moveCase } from '../move-case.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { caseState, requireCase } from '../require-case.ts'
import { evidenceDigests, evidenceIds } from '../submitting/evidence-of.ts'
import { lastContent, latestSubmission } from '../submitting/latest-submission.ts'
import { listsChanged } from '../submitting/lists-handed-in.ts'
import { statementContent } from '../submitting/take-in-submission.ts'

/** So many cases of an account are compared. */
const mostCases = 30

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
      .limit(mostCases)
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
async function contentsOf(
  tx: Tx,
  account: string,
  content: SubmissionContent,
): Promise<(statementId: string) => string> {
  const files = await evidenceDigests(tx, account, evidenceIds(content))
  return (statementId) => canonicalJson(statementContent(statementId, content, files))
}

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
