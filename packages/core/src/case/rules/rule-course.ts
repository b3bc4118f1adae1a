import type { FirstList } from '../../policy/packs/policy-pack.ts'
import type { Evaluation } from '../../policy/rules/evaluate-rules.ts'
import type { Facts } from '../../policy/rules/fact-catalogue.ts'
import type { Rule, RuledRoute } from '../../policy/rules/rule.ts'
import type { CaseState, Question } from '../case-state.ts'
import { standingAssessments } from '../handlers/standing-assessments.ts'

/** What the rules do with a submission. */
export interface RuleCourse {
  /** `held` and `person` both leave the case to a person; a held case says why. */
  outcome: 'accepted' | 'asked' | 'held' | 'person'
  route: Evaluation['route']
  /** The rule that accepts, even where a person decides all the same. */
  ruleId: string | null
  /** What to ask; nothing unless the outcome is `asked`. */
  questions: readonly RuleQuestion[]
}

/** What a rule asks: a coded ground, or one more of the policy's requirements. */
export type RuleQuestion = Evaluation['asks'][number] | { ruleId: string; requirement: string }

/** What shapes the course besides the rules. */
export interface RuleCircumstances {
  /** The case as it stands once the submission is taken in. */
  state: CaseState
  /** The rules that were evaluated. */
  rules: readonly Rule[]
  /** Whether a person at the desk has a lease of the case. */
  isLeased: boolean
  /** Whether the operator lets rules accept. */
  mayAccept: boolean
  /** Whether a list must be looked at, since no person has accepted one of the account yet. */
  isFirstList: boolean
  /** Whether the lot sends the case to a person, who then decides without knowing what the rules say. */
  isSampled: boolean
}

/**
 * What follows from an evaluation. Once a person has taken part, rules only report: they accept nothing over
 * that person's head and ask nothing on the side. A case held for a person asks nothing first, and a case
 * with a question is not accepted.
 */
export function ruleCourse(evaluation: Evaluation, given: RuleCircumstances): RuleCourse {
  const ruleId = acceptingRule(evaluation, given.state)
  const toPerson = { ruleId, route: routeToPerson(evaluation, given.rules), questions: [] }
  if (evaluation.heldBy.length > 0) return { ...toPerson, outcome: 'held' }
  if (given.state.status !== 'in_review' || isWithPerson(given)) {
    return { ...toPerson, outcome: 'person' }
  }
  const questions = questionsByRule(evaluation, given)
  if (questions.length > 0) return { ...toPerson, outcome: 'asked', questions }
  return ruleId !== null && given.mayAccept && !given.isFirstList && !given.isSampled
    ? { outcome: 'accepted', route: 'by_rule', ruleId, questions: [] }
    : { ...toPerson, outcome: 'person' }
}

/** No rule accepts what the policy forbids or what was once decided wrongly; the core refuses it, too. */
function acceptingRule({ acceptance }: Evaluation, state: CaseState): string | null {
  const isForbidden = state.methods.some(({ stance }) => stance === 'forbidden')
  return isForbidden || state.reopenedFor !== null ? null : (acceptance?.ruleId ?? null)
}

/** The route to a person, as if no rule accepted: a blind reviewer must not see it from the route. */
export function routeToPerson(
  { route, rules: outcomes }: Pick<Evaluation, 'route' | 'rules'>,
  rules: readonly Rule[],
): RuledRoute {
  if (route !== 'by_rule') return route
  const isFast = rules.some(
    ({ then }, at) =>
      then.effect === 'route' && then.to === 'fast' && outcomes[at]?.outcome === 'true',
  )
  return isFast ? 'fast' : 'normal'
}

/** Whether a person at the desk has taken part in a case: by a lease, a question or an assessment. */
function isWithPerson({ state, isLeased }: Pick<RuleCircumstances, 'state' | 'isLeased'>): boolean {
  return (
    isLeased ||
    state.questions.some(({ by }) => by.kind === 'staff') ||
    [...standingAssessments(state).values()].some(({ by }) => by.kind === 'staff')
  )
}

/** The questions that rules ask and that have not been asked in this case before. */
function questionsByRule(
  evaluation: Evaluation,
  given: { state: CaseState; rules: readonly Rule[] },
): RuleQuestion[] {
  return [...groundsToAsk(evaluation, given.state), ...requirementsToAsk(evaluation, given)]
}

function groundsToAsk({ asks }: Evaluation, { questions }: CaseState): RuleQuestion[] {
  const put = new Set(questions.flatMap(({ grounds, by }) => [...grounds, ...askedBy(by)]))
  return asks.filter((ask) => {
    const key = ask.ownWords ? `rule ${ask.ruleId}` : ask.ground
    return !put.has(key) && put.add(key)
  })

  function askedBy(by: Question['by']): string[] {
    return by.kind === 'rule' ? [`rule ${by.ruleId}`] : []
  }
}

function requirementsToAsk(
  { required, rules: outcomes }: Evaluation,
  { state, rules }: { state: CaseState; rules: readonly Rule[] },
): RuleQuestion[] {
  const put = state.questions.flatMap(({ requirementIds }) => requirementIds)
  return required
    .filter((requirement) => !put.includes(requirement))
    .map((requirement) => ({ ruleId: whoRequires(requirement), requirement }))

  function whoRequires(requirement: string): string {
    return rules.find(
      ({ then }, at) =>
        then.effect === 'require' &&
        then.requirement === requirement &&
        outcomes[at]?.outcome === 'true',
    )!.id
  }
}

/**
 * Whether no person has accepted a list of the account yet and this is none that rules may accept all the same,
 * such as sign-ups of the platform’s own forms. A platform’s key also hands on files of customers: unless theirs are
 * let in anyway, the platform must have recorded the list itself. What is not known counts as not allowed.
 */
export function isFirstList(facts: Facts, { methods, importedBy }: FirstList): boolean {
  if ((facts['account.acceptedByPeople'] ?? 0) > 0) return false
  const areAmong = (stated: readonly string[] = [], allowed: readonly string[]) =>
    stated.length > 0 && stated.every((each) => allowed.includes(each))
  return !(
    areAmong(facts['declaration.methods'], methods) &&
    areAmong(facts['declaration.importedBy'], importedBy) &&
    (importedBy.includes('customer') || facts['declaration.recordedByPlatform'] === true)
  )
}

/** An open question of a rule that has nothing left to ask. */
export interface SettledQuestion {
  questionId: string
  /** The rule that asked it, and takes it back. */
  ruleId: string
}

/**
 * The open questions of rules that a submission answers unasked: the evaluation no longer asks them, and not
 * because a fact is missing. Once a person has taken part, rules end nothing, either.
 */
export function settledQuestions(
  evaluation: Evaluation,
  given: { state: CaseState; rules: readonly Rule[]; isLeased: boolean },
): SettledQuestion[] {
  if (isWithPerson(given)) return []
  return given.state.questions.flatMap((question) => {
    const { questionId, by, state } = question
    if (by.kind !== 'rule' || state !== 'open') return []
    const rule = given.rules.find(({ id }) => id === by.ruleId)
    const isSettled = rule !== undefined && asksNoMore(evaluation, rule, question)
    return isSettled ? [{ questionId, ruleId: by.ruleId }] : []
  })
}

/** A question that has been amended since may ask for more than its rule did: it stays. */
function asksNoMore(evaluation: Evaluation, { id, then }: Rule, question: Question): boolean {
  const outcome = evaluation.rules.find(({ ruleId }) => ruleId === id)?.outcome
  if (outcome === undefined || outcome === 'unknown') return false
  if (then.effect === 'ask') {
    return (
      isOnly(question.grounds, then.ground) &&
      !evaluation.asks.some(({ ruleId, ground }) =>
        then.question ? ruleId === id : ground === then.ground,
      )
    )
  }
  return (
    then.effect === 'require' &&
    isOnly(question.requirementIds, then.requirement) &&
    !evaluation.required.includes(then.requirement)
  )
}

function isOnly(ids: readonly string[], id: string): boolean {
  return ids.length === 1 && ids[0] === id
}
