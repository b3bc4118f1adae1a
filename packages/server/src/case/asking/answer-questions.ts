import type { api, BodyOf, QuestionPoint } from '@freigabe/contract'
import { answerKey, jsonPointer, type PolicyPack, type SubmissionContent } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { importsHere, refuseAny } from '../imports-here.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { actByRules } from '../rules/act-by-rules.ts'
import { despiteRules } from '../rules/despite-rules.ts'
import { evidenceDigests, evidenceIds } from '../submitting/evidence-of.ts'
import { faultsOfContent } from '../submitting/faults-of-content.ts'
import { latestSubmission } from '../submitting/latest-submission.ts'
import {
  checkDeclaration,
  type Submitter,
  takeInSubmission,
} from '../submitting/take-in-submission.ts'

type Answers = BodyOf<typeof api.answerQuestions>['answers']

/** Answers all open questions of a case: the submission's next revision, which goes back to the desk. */
export async function answerQuestions(
  house: House,
  submitter: Submitter,
  account: string,
  caseId: string,
  wish: BodyOf<typeof api.answerQuestions>,
): Promise<void> {
  await despiteRules((trouble) =>
    change(house, 'command', account, async (unit) => {
      const { house, tx } = unit
      await refuseUnread(tx, account, caseId)
      const latest = await latestSubmission(tx, account, caseId)
      const policy = await policyOfCase(house, tx, account, caseId)
      checkDeclaration(policy, wish.declarationVersion)
      const { corrections = {} } = wish
      const content = {
        ...latest.content,
        answers: { ...latest.content.answers, ...asAnswers(wish.answers), ...corrections },
      }
      await refuseOddCorrections(unit, caseId, policy, content, Object.keys(corrections))
      const files = await evidenceDigests(tx, account, evidenceIds(content))
      const revision = { policy, content, files, salt: latest.salt, wish, trouble }
      const taken = await takeInSubmission(unit, submitter, caseId, revision, (submission) => ({
        type: 'answer',
        submission,
        answered: wish.answers.map((answer) => answer.questionId),
      }))
      if (taken === null) return refuseOtherAnswers(unit, caseId, wish.answers)
      await storeAnswers(unit, submitter, wish.answers)
      await actByRules(unit, taken.state, policy, taken.judged)
      unit.refreshGate(taken.state.groupId)
    }),
  )
}

/** Throws BATCH_NOT_SCREENED while people are being left out of an import: the answer is judged without them. */
async function refuseUnread(tx: Tx, account: string, caseId: string): Promise<void> {
  await refuseAny(
    importsHere(tx, account, caseId)
      // What goes on being delivered is read all the time.
      .where('batch.delivered', '=', false)
      .where('batch.state', 'in', ['received', 'screening', 'interrupted']),
  )
}

/** Throws ID_TAKEN if the submission that had this id before answered other questions. */
async function refuseOtherAnswers(
  { tx, account }: Unit,
  caseId: string,
  answers: Answers,
): Promise<void> {
  const open = await tx
    .selectFrom('question')
    .select('question_id')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .where('state', '=', 'open')
    .where(
      'question_id',
      'in',
      answers.map(({ questionId }) => questionId),
    )
    .execute()
  if (open.length > 0) throw new AppError('ID_TAKEN')
}

/** Throws REQUEST_INVALID for a statement that no open question is about, and SUBMISSION_INCOMPLETE for a faulty one. */
async function refuseOddCorrections(
  { house, tx, account }: Unit,
  caseId: string,
  policy: PolicyPack,
  content: SubmissionContent,
  corrected: readonly string[],
): Promise<void> {
  if (corrected.length === 0) return
  const rows = await tx
    .selectFrom('question')
    .select('about')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .where('state', '=', 'open')
    .execute()
  const asked = rows.flatMap(({ about }) =>
    (about as QuestionPoint[]).map(({ pointer }) => pointer),
  )
  const pointers = corrected.map((key) => jsonPointer('answers', key))
  const odd = pointers.filter((pointer) => !asked.includes(pointer))
  if (odd.length > 0) {
    const faults = odd.map((pointer) => ({
      pointer: pointer.replace('/answers', '/body/corrections'),
      ...notAsked,
    }))
    throw new AppError('REQUEST_INVALID', { faults })
  }
  const faults = await faultsOfContent(house, tx, account, policy, content)
  const own = faults.filter(({ pointer }) => pointers.includes(pointer))
  if (own.length > 0) throw new AppError('SUBMISSION_INCOMPLETE', { faults: own })
}

const notAsked = {
  code: 'not_asked',
  text: {
    de: 'Nach dieser Angabe wird nicht gefragt. Ergänzen Sie sie mit einem Nachtrag.',
    en: 'No question is about this statement. Add to the submission instead.',
  },
}

/** Answers become part of the submission under the pseudo-method `question`. */
function asAnswers(answers: Answers) {
  return Object.fromEntries(
    answers.flatMap(({ questionId, text, evidence }) => [
      [answerKey('question', questionId), text],
      ...(evidence.length > 0 ? [[answerKey('question', `${questionId}/files`), evidence]] : []),
    ]),
  )
}

async function storeAnswers({ tx, account, now }: Unit, { name }: Submitter, answers: Answers) {
  for (const { questionId, text, evidence } of answers) {
    await tx
      .updateTable('question')
      .set({
        state: 'answered',
        answer: text,
        answer_evidence: evidence,
        answered_by: name,
        answered_at: now,
      })
      .where('account_id', '=', account)
      .where('question_id', '=', questionId)
      .execute()
  }
}
