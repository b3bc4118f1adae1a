import { randomUUIDv7 } from 'node:crypto'
import type { CaseState, LocalText, PolicyPack, RuleQuestion } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import { type QuestionWish, questionFacts } from '../asking/question-wish.ts'
import { storeQuestion } from '../asking/store-question.ts'
import { tellQuestions } from '../asking/tell-questions.ts'
import { caseSalt } from '../case-salt.ts'
import { moveCase } from '../move-case.ts'

/** Asks the customer what rules ask, in the policy's words, as a reviewer's questions: in one letter. */
export async function askByRule(
  unit: Unit,
  before: CaseState,
  policy: PolicyPack,
  questions: readonly RuleQuestion[],
): Promise<void> {
  const { house, tx } = unit
  const { accountId: account, caseId } = before
  const { locale } = await tx
    .selectFrom('account')
    .select('locale')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  const salt = await caseSalt(tx, account, caseId)
  let state = before
  const wishes: QuestionWish[] = []
  for (const question of questions) {
    const { ruleId } = question
    const by = { kind: 'rule', ruleId, policyVersion: policy.version } as const
    const wish = inWords(policy, question, locale)
    const questionId = randomUUIDv7()
    const facts = questionFacts(wish, salt)
    const moved = await moveCase(unit, by, caseId, {
      type: 'ask',
      questionId,
      ...facts,
    })
    await storeQuestion(house, tx, state, { questionId, wish, author: { ruleId } })
    state = moved.state
    wishes.push(wish)
  }
  await tellQuestions(unit, state, wishes)
}

function inWords(
  policy: PolicyPack,
  question: RuleQuestion,
  locale: keyof LocalText,
): QuestionWish {
  if ('ground' in question) {
    const ground = policy.grounds.find(({ code }) => code === question.ground)!
    return { text: ground.question[locale], grounds: [ground.code], requirements: [] }
  }
  const { id, kind, label, why } = policy.requirements.find(
    (one) => one.id === question.requirement,
  )!
  return {
    text: `${askedFor[locale]} ${label[locale]}. ${why[locale]}`,
    grounds: [],
    requirements: [{ id, kind, necessity: 'required', label, why }],
  }
}

const askedFor: LocalText = { de: 'Bitte ergänzen Sie:', en: 'Please add:' }
