import { randomBytes } from 'node:crypto'
import type { api, BodyOf } from '@freigabe/contract'
import type { Actor, PolicyPack, SubmissionContent } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { refuseSuspended } from '../../lists/import/refuse-suspended.ts'
import { moveCase } from '../move-case.ts'
import { pinPolicy } from '../policy-of-case.ts'
import { actByRules } from '../rules/act-by-rules.ts'
import { despiteRules } from '../rules/despite-rules.ts'
import { judgeByRules } from '../rules/judge-by-rules.ts'
import { tellReceived } from '../telling/tell-received.ts'
import { checkDeclaration } from './check-declaration.ts'
import { earlierContent } from './earlier-content.ts'
import { evidenceDigests, evidenceIds } from './evidence-of.ts'
import { faultsOfContent } from './faults-of-content.ts'
import { type Submitter, storeSubmission } from './store-submission.ts'
import { submissionFacts } from './submission-facts.ts'

/**
 * Hands in the draft of a case, for it and for the other cases that the draft names, with the
 * declaration of truthfulness. All of them or none; a second click changes nothing. What the rules say
 * follows in the same transaction.
 */
export async function submitCase(
  house: House,
  by: Actor,
  submitter: Submitter,
  account: string,
  caseId: string,
  wish: BodyOf<typeof api.submitCase>,
): Promise<void> {
  await despiteRules((trouble) =>
    change(house, 'command', account, async (unit) => {
      const { tx } = unit
      await refuseSuspended(tx, account)
      const draft = await draftToSubmit(tx, account, caseId, wish)
      if (draft === null) return
      const { content, cases } = draft
      const files = await evidenceDigests(tx, account, evidenceIds(content))
      const handedIn = { content, files, wish, submitter, trouble }
      const groups: string[] = []
      for (const id of cases) {
        groups.push(...(await submitOne(unit, by, id, handedIn)))
      }
      for (const group of groups) unit.refreshGate(group)
    }),
  )
}

interface HandedIn {
  content: SubmissionContent
  files: ReadonlyMap<string, string>
  wish: BodyOf<typeof api.submitCase>
  submitter: Submitter
  trouble: string | null
}

/** The group whose gate is to learn of it; none where the case was handed in before. */
async function submitOne(
  unit: Unit,
  by: Actor,
  caseId: string,
  { content, files, wish, submitter, trouble }: HandedIn,
): Promise<string[]> {
  const { house, tx, account } = unit
  await refuseUnscreened(tx, account, caseId)
  const policy = await pinPolicy(house, tx, account, caseId, content)
  checkDeclaration(policy, wish.declarationVersion)
  await refuseIncomplete(house, tx, account, policy, content)
  const salt = randomBytes(16).toString('base64url')
  const submission = submissionFacts(policy, wish.submissionId, content, files, salt)
  const command = { type: 'submit', submission } as const
  const arriving = { policy, content, command, trouble }
  const judged = await judgeByRules(house, tx, by, account, caseId, arriving)
  const { route } = judged.course
  const moved = await moveCase(unit, by, caseId, command, route)
  const { changed, state, dueAt } = moved
  if (!changed) return []
  await storeSubmission(house, tx, state, {
    id: wish.submissionId,
    kind: 'submitted',
    content,
    salt,
    declarationVersion: wish.declarationVersion,
    submitter,
  })
  // What is accepted at once is confirmed by the letter that says so.
  if (judged.course.outcome !== 'accepted') {
    await tellReceived(unit, state, submitter.name, dueAt!)
  }
  await actByRules(unit, state, policy, judged)
  return [state.groupId]
}

/** The draft to be handed in, or null where this very submission was handed in before. */
async function draftToSubmit(
  tx: Tx,
  account: string,
  caseId: string,
  wish: BodyOf<typeof api.submitCase>,
): Promise<{ content: SubmissionContent; cases: string[] } | null> {
  const row = await tx
    .selectFrom('approval_case')
    .select('state')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  if (row.state.submissionIds.includes(wish.submissionId)) return null
  const draft = await tx
    .selectFrom('draft')
    .select(['version', 'content', 'also_cases'])
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if ((draft?.version ?? 0) !== wish.draftVersion) throw new AppError('DRAFT_CHANGED')
  // A draft that was filled in from an earlier case can be handed in as it is.
  const earlier = draft ? null : await earlierContent(tx, account, row.state.predecessorId)
  const content = draft ? (draft.content as SubmissionContent) : earlier
  if (content === null) throw new AppError('DRAFT_CHANGED')
  return { content, cases: [...new Set([caseId, ...(draft?.also_cases ?? [])])] }
}

async function refuseIncomplete(
  house: House,
  tx: Tx,
  account: string,
  policy: PolicyPack,
  content: SubmissionContent,
) {
  const faults = await faultsOfContent(house, tx, account, policy, content)
  if (faults.length > 0) throw new AppError('SUBMISSION_INCOMPLETE', { faults })
}

/** A submission is about recipients that were counted: every file of the case has been screened. */
async function refuseUnscreened(tx: Tx, account: string, caseId: string) {
  const waiting = await tx
    .selectFrom('case_batch')
    .innerJoin('batch', onAccountAnd('batch_id', 'batch', 'case_batch'))
    .select('batch.batch_id')
    .where('case_batch.account_id', '=', account)
    .where('case_batch.case_id', '=', caseId)
    .where('batch.removed_at', 'is', null)
    .where('batch.state', '!=', 'screened')
    .executeTakeFirst()
  if (waiting !== undefined)
    throw new AppError('BATCH_NOT_SCREENED', { about: { batchId: waiting.batch_id } })
}
