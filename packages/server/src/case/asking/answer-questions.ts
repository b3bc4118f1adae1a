import type { api, BodyOf } from '@freigabe/contract'
import { answerKey } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { House } from '../../house.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { actByRules } from '../rules/act-by-rules.ts'
import { despiteRules } from '../rules/despite-rules.ts'
import { evidenceDigests, evidenceIds } from '../submitting/evidence-of.ts'
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
      const latest = await latestSubmission(tx, account, caseId)
      const policy = await policyOfCase(house, tx, account, caseId)
      checkDeclaration(policy, wish.declarationVersion)
      const content = {
        ...latest.content,
        answers: { ...latest.content.answers, ...asAnswers(wish.answers) },
      }
      const files = await evidenceDigests(tx, account, evidenceIds(content))
      const revision = { policy, content, files, salt: latest.salt, wish, trouble }
      const taken = await takeInSubmission(unit, submitter, caseId, revision, (submission) => ({
        type: 'answer',
        submission,
        answered: wish.answers.map((answer) => answer.questionId),
      }))
      if (taken === null) return
      await storeAnswers(unit, submitter, wish.answers)
      await actByRules(unit, taken.state, policy, taken.judged)
      unit.refreshGate(taken.state.groupId)
    }),
  )
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
