import { randomUUIDv7 } from 'node:crypto'
import {
  type Actor,
  type CaseState,
  type Evaluation,
  type LocalText,
  type PolicyPack,
  type RuleQuestion,
  type SettledQuestion,
  unassessedStatements,
} from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import { weighInQueue } from '../../desk/queue/weigh-in-queue.ts'
import type { House } from '../../house.ts'
import { approvedSources } from '../../sources/sources-of-case.ts'
import {
  type QuestionWish,
  questionFacts,
  storeQuestion,
  storeTakenBack,
  tellQuestions,
} from '../asking/questions.ts'
import { caseSalt, saltedDigest } from '../case-salt.ts'
import { approve } from '../deciding/accept-case.ts'
import { approvalTerms } from '../deciding/approval.ts'
import { factsForStatement } from '../deciding/facts-for-statement.ts'
import { writeStatement } from '../deciding/write-statement.ts'
import { moveCase } from '../move-case.ts'
import { policyBasis } from '../policy-of-case.ts'
import { storeSignals } from '../signals/signals-of-case.ts'
import { byRules } from './despite-rules.ts'
import type { Judgement } from './judge-by-rules.ts'
import { readSeenCase } from './read-seen-case.ts'
import { countAcceptance } from './rule-limit.ts'
import {
  pointsIn,
  type RulePoint,
  requirementPoints,
  rulePoints,
  type SeenCase,
} from './rule-points.ts'

/**
 * Carries out the rules' judgement on a submission that was taken in, in the same transaction; the caller
 * refreshes the gate.
 */
export async function actByRules(
  unit: Unit,
  state: CaseState,
  policy: PolicyPack,
  judged: Judgement,
): Promise<void> {
  const { house, tx } = unit
  await byRules(async () => {
    await storeEvaluation(house, tx, state, judged)
    await storeSignals(house, tx, state, judged.signals)
    await weighInQueue(house, tx, state)
    const { outcome, questions } = judged.course
    const then = await takeBackByRule(unit, state, policy, judged.settled)
    if (outcome === 'asked') await askByRule(unit, then, policy, { questions, ...judged })
    if (outcome === 'accepted') {
      await acceptByRule(unit, then, policy, judged.evaluation)
      await countAcceptance(unit, state, judged.facts['screening.recipients'] ?? 0)
    }
  })
}

/** Keeps the rules' judgement on a revision, and puts the case's route on the desk's queue. */
async function storeEvaluation(
  house: House,
  tx: Tx,
  { accountId, caseId, revision }: CaseState,
  { facts, evaluation, course, isSampled, seed, lotShare, trouble }: Judgement,
): Promise<void> {
  const { publication, countries } = await policyBasis(house, tx, accountId, caseId)
  await tx
    .insertInto('evaluation')
    .values({
      account_id: accountId,
      evaluation_id: randomUUIDv7(),
      case_id: caseId,
      revision,
      publication,
      countries: [...countries],
      at: house.clock.now(),
      facts: JSON.stringify(facts),
      trace: JSON.stringify(evaluation),
      route: course.route,
      outcome: course.outcome,
      rule_id: course.ruleId,
      sampled: isSampled,
      seed,
      lot_share: lotShare,
      trouble,
    })
    .execute()
  if (course.route === 'by_rule') return
  await tx
    .updateTable('desk_queue')
    .set({ route: course.route, skills: [...evaluation.skills] })
    .where('account_id', '=', accountId)
    .where('case_id', '=', caseId)
    .execute()
}

/** Takes back questions that rules no longer ask, each in the name of its rule. Returns the case after. */
async function takeBackByRule(
  unit: Unit,
  before: CaseState,
  policy: PolicyPack,
  settled: readonly SettledQuestion[],
): Promise<CaseState> {
  const { tx } = unit
  const { accountId: account, caseId } = before
  let state = before
  for (const { questionId, ruleId } of settled) {
    const by = { kind: 'rule', ruleId, policyVersion: policy.version } as const
    const command = { type: 'take_back_question', questionId } as const
    state = (await moveCase(unit, by, caseId, command)).state
    await storeTakenBack(tx, account, questionId)
  }
  return state
}

/** Asks the customer the rules' questions, in the policy's words, as a reviewer would: in one letter. */
async function askByRule(
  unit: Unit,
  before: CaseState,
  policy: PolicyPack,
  { questions, evaluation }: { questions: readonly RuleQuestion[]; evaluation: Evaluation },
): Promise<void> {
  const { house, tx } = unit
  const { accountId: account, caseId } = before
  const { locale } = await tx
    .selectFrom('account')
    .select('locale')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  const salt = await caseSalt(tx, account, caseId)
  const seen = await readSeenCase(house, tx, before, policy)
  let state = before
  const wishes: QuestionWish[] = []
  for (const question of questions) {
    const { ruleId } = question
    const by = { kind: 'rule', ruleId, policyVersion: policy.version } as const
    const points = pointsOf(seen, evaluation, question)
    const wish = { ...inWords(policy, question, locale), about: pointsIn(points, locale) }
    const questionId = randomUUIDv7()
    const facts = questionFacts(wish, salt)
    const moved = await moveCase(unit, by, caseId, {
      type: 'ask',
      questionId,
      ...facts,
    })
    await storeQuestion(unit, caseId, { questionId, wish, author: { ruleId } })
    state = moved.state
    wishes.push(wish)
  }
  await tellQuestions(unit, state, wishes)
}

/** What a question is about, as every rule that asks the same sees it. */
function pointsOf(
  seen: SeenCase,
  { asks, rules: outcomes }: Evaluation,
  question: RuleQuestion,
): RulePoint[] {
  if ('requirement' in question) return requirementPoints(seen, question.requirement)
  const asking = question.ownWords
    ? [question]
    : asks.filter(({ ground, ownWords }) => ground === question.ground && !ownWords)
  return asking.flatMap(({ ruleId }) => {
    const rule = seen.policy.rules.find(({ id }) => id === ruleId)!
    return rulePoints(seen, rule, outcomes.find((outcome) => outcome.ruleId === ruleId)!)
  })
}

function inWords(
  policy: PolicyPack,
  question: RuleQuestion,
  locale: keyof LocalText,
): QuestionWish {
  if ('ground' in question) {
    const { then } = policy.rules.find(({ id }) => id === question.ruleId)!
    const words =
      (then.effect === 'ask' ? then.question : undefined) ??
      policy.grounds.find(({ code }) => code === question.ground)!.question
    return { text: words[locale], grounds: [question.ground], requirements: [] }
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

/**
 * Accepts a case as a rule says: every statement is plausible, since it was made and nothing that was checked
 * contradicts it, and the approval follows as from a reviewer's decision.
 */
async function acceptByRule(
  unit: Unit,
  state: CaseState,
  policy: PolicyPack,
  { rules, acceptance }: Evaluation,
): Promise<void> {
  const { house, tx } = unit
  const { accountId: account, caseId, revision } = state
  const { ruleId, conditions } = acceptance!
  const by: Actor & { kind: 'rule' } = { kind: 'rule', ruleId, policyVersion: policy.version }
  for (const statementId of unassessedStatements(state)) {
    const value = 'plausible'
    await moveCase(unit, by, caseId, { type: 'assess', statementId, value, revision })
  }
  const facts = await factsForStatement(house, tx, policy, account, caseId)
  const terms = approvalTerms(policy, unit.now, { conditions, recipients: facts.recipients })
  const rule = policy.rules.find(({ id }) => id === ruleId)!
  const { inputs } = rules.find((outcome) => outcome.ruleId === ruleId)!
  const sources = approvedSources(policy, facts.sources)
  const outcome = { outcome: 'accepted', ...terms, sources, byRule: { rule, inputs } } as const
  const statement = writeStatement(policy, facts, outcome, {})
  const decision = { ...outcome, decisionId: randomUUIDv7(), revision }
  const moved = await moveCase(unit, by, caseId, {
    type: 'accept',
    decisionId: decision.decisionId,
    revision,
    conditions,
    endsAt: terms.endsAt,
    ...(sources.length > 0 && {
      sources: sources.map(({ id, cap, periodDays }) => ({ sourceId: id, cap, periodDays })),
    }),
    policyVersion: policy.version,
    contentDigest: saltedDigest(await caseSalt(tx, account, caseId), statement),
  })
  await approve(unit, by, moved.state, { policy, decision, statement })
}
