import type { api, BodyOf } from '@freigabe/contract'
import { type Actor, answerKey } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { moveCase } from '../move-case.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { actByRules } from '../rules/act-by-rules.ts'
import { despiteRules } from '../rules/despite-rules.ts'
import { judgeByRules } from '../rules/judge-by-rules.ts'
import { checkDeclaration } from '../submitting/check-declaration.ts'
import { evidenceDigests, evidenceIds } from '../submitting/evidence-of.ts'
import { latestSubmission } from '../submitting/latest-submission.ts'
import { type Submitter, storeSubmission } from '../submitting/store-submission.ts'
import { submissionFacts } from '../submitting/submission-facts.ts'

type Answers = BodyOf<typeof api.answerQuestions>['answers']

/** Answers all open questions of a case: the submission's next revision, and back to the desk. */
export async function answerQuestions(
  house: House,
  by: Actor,
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
      const command = {
        type: 'answer',
        submission: submissionFacts(policy, wish.submissionId, content, files, latest.salt),
        answered: wish.answers.map((answer) => answer.questionId),
      } as const
      const arriving = { policy, content, command, trouble }
      const judged = await judgeByRules(house, tx, by, account, caseId, arriving)
      const moved = await moveCase(unit, by, caseId, command)
      if (!moved.changed) return
      await storeSubmission(house, tx, moved.state, {
        id: wish.submissionId,
        kind: 'answered',
        content,
        salt: latest.salt,
        declarationVersion: wish.declarationVersion,
        submitter,
      })
      await storeAnswers(house, tx, account, submitter, wish.answers)
      await actByRules(unit, moved.state, policy, judged)
      unit.refreshGate(moved.state.groupId)
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

async function storeAnswers(
  house: House,
  tx: Tx,
  account: string,
  submitter: Submitter,
  answers: Answers,
) {
  for (const { questionId, text, evidence } of answers) {
    await tx
      .updateTable('question')
      .set({
        state: 'answered',
        answer: text,
        answer_evidence: evidence,
        answered_by: submitter.name,
        answered_at: house.clock.now(),
      })
      .where('account_id', '=', account)
      .where('question_id', '=', questionId)
      .execute()
  }
}
