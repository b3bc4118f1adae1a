import { randomBytes } from 'node:crypto'
import type { api, BodyOf } from '@freigabe/contract'
import type { CaseState, SubmissionContent } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { refuseSuspended } from '../../lists/import/refuse-suspended.ts'
import { importsHere, refuseAny } from '../imports-here.ts'
import { pinPolicy } from '../policy-of-case.ts'
import { caseState } from '../require-case.ts'
import { actByRules } from '../rules/act-by-rules.ts'
import { despiteRules } from '../rules/despite-rules.ts'
import { tellAboutCase } from '../tell-about-case.ts'
import { evidenceDigests, evidenceIds } from './evidence-of.ts'
import { refuseIncomplete } from './faults-of-content.ts'
import { earlierContent, latestSubmission } from './latest-submission.ts'
import {
  checkDeclaration,
  type HandedIn,
  type Submitter,
  takeInSubmission,
} from './take-in-submission.ts'

/**
 * Hands in the draft of a case, for it and for the other cases that the draft names, with the declaration of
 * truthfulness. All of them or none; a second click changes nothing. The rules act in the same transaction.
 */
export async function submitCase(
  house: House,
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
      for (const id of cases)
        await submitOne(unit, submitter, id, { content, files, wish, trouble })
    }),
  )
}

async function submitOne(
  unit: Unit,
  submitter: Submitter,
  caseId: string,
  handedIn: Omit<HandedIn, 'policy' | 'salt'>,
) {
  const { house, tx, account } = unit
  const { content, wish } = handedIn
  await refuseUnscreened(tx, account, caseId)
  const policy = await pinPolicy(house, tx, account, caseId, content)
  checkDeclaration(policy, wish.declarationVersion)
  await refuseIncomplete(house, tx, account, policy, content)
  const salt = randomBytes(16).toString('base64url')
  const revision = { ...handedIn, policy, salt }
  const taken = await takeInSubmission(unit, submitter, caseId, revision, (submission) => ({
    type: 'submit',
    submission,
  }))
  if (taken === null) return
  const { state, dueAt, judged } = taken
  // A case accepted at once is confirmed by the letter that says so.
  if (judged.course.outcome !== 'accepted') {
    await tellReceived(unit, state, submitter.name, dueAt!)
  }
  await actByRules(unit, state, policy, judged)
  unit.refreshGate(state.groupId)
}

/** The draft to hand in, or null where this very submission was handed in before. */
async function draftToSubmit(
  tx: Tx,
  account: string,
  caseId: string,
  wish: BodyOf<typeof api.submitCase>,
): Promise<{ content: SubmissionContent; cases: string[] } | null> {
  const { submissionIds, predecessorId } = await caseState(tx, account, caseId)
  if (submissionIds.includes(wish.submissionId)) return null
  const draft = await tx
    .selectFrom('draft')
    .select(['version', 'content', 'also_cases'])
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if ((draft?.version ?? 0) !== wish.draftVersion) throw new AppError('DRAFT_CHANGED')
  // A draft filled in from an earlier case can be handed in unchanged.
  const earlier = draft ? null : await earlierContent(tx, account, predecessorId)
  const content = draft ? (draft.content as SubmissionContent) : earlier
  if (content === null) throw new AppError('DRAFT_CHANGED')
  return { content, cases: [...new Set([caseId, ...(draft?.also_cases ?? [])])] }
}

/** A submission is about recipients that have been counted: every file of the case has been screened. */
async function refuseUnscreened(tx: Tx, account: string, caseId: string) {
  await refuseAny(importsHere(tx, account, caseId).where('batch.state', '!=', 'screened'))
}

/** Confirms a submission, with its promise. */
async function tellReceived(
  unit: Unit,
  state: CaseState,
  submittedBy: string,
  dueAt: string,
): Promise<void> {
  const submittedAt = unit.now
  const telling = { kind: 'received', audience: 'submitter' } as const
  await tellAboutCase(unit, state, telling, (about) => ({
    template: 'received',
    params: { ...about, submittedBy, submittedAt, dueAt },
  }))
}

/** Adds to a submission unasked: its next revision, based on the one that the customer read. */
export async function supplementCase(
  house: House,
  submitter: Submitter,
  account: string,
  caseId: string,
  wish: BodyOf<typeof api.supplementCase>,
): Promise<void> {
  await despiteRules((trouble) =>
    change(house, 'command', account, async (unit) => {
      const { house, tx } = unit
      await refuseSuspended(tx, account)
      const latest = await latestSubmission(tx, account, caseId)
      if (latest.submission_id === wish.submissionId) return
      if (latest.revision !== wish.revision) {
        throw new AppError('REVISION_OUTDATED', { about: { revision: latest.revision } })
      }
      const policy = await pinPolicy(house, tx, account, caseId, wish.content)
      checkDeclaration(policy, wish.declarationVersion)
      // Answers to questions were worded separately and stay as they were.
      const content = {
        ...wish.content,
        answers: { ...questionAnswers(latest.content.answers), ...wish.content.answers },
      }
      await refuseIncomplete(house, tx, account, policy, content)
      const files = await evidenceDigests(tx, account, evidenceIds(content))
      const revision = { policy, content, files, salt: latest.salt, wish, trouble }
      const taken = await takeInSubmission(unit, submitter, caseId, revision, (submission) => ({
        type: 'supplement',
        submission,
      }))
      if (taken === null) return
      await actByRules(unit, taken.state, policy, taken.judged)
      unit.refreshGate(taken.state.groupId)
    }),
  )
}

function questionAnswers<Answer>(answers: Readonly<Record<string, Answer>>) {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => key.startsWith('question/')))
}
