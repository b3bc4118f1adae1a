import type { LocalText, PolicyPack } from '../../policy/packs/policy-pack.ts'
import type { Evaluation, RuleOutcome } from '../../policy/rules/evaluate-rules.ts'
import type { Rule } from '../../policy/rules/rule.ts'
import type { Contradiction } from '../contradictions/contradiction.ts'
import { jsonPointer } from './json-pointer.ts'

/** A question that the rules would put to the customer about the submission as it stands. */
export interface ExpectedQuestion {
  ruleId: string
  /** A few words: what the question is about. */
  title: LocalText
  /** The question itself, or the detail that would be asked for. */
  text: LocalText
  /** False where it depends on an answer that was not given. */
  certain: boolean
  /** JSON pointer (RFC 6901) to the answer that the rule looks at; null where it looks at none. */
  pointer: string | null
}

/**
 * The questions that the rules would ask, each ground and each detail once, and those they might for lack of
 * an answer.
 */
export function expectedQuestions(
  policy: PolicyPack,
  { rules: outcomes }: Pick<Evaluation, 'rules'>,
): ExpectedQuestion[] {
  const asked = outcomes.flatMap((outcome) => {
    const rule = policy.rules.find(({ id }) => id === outcome.ruleId)
    const text = rule && questionOf(policy, rule)
    const isAsked = outcome.outcome === 'true'
    if (!rule || !text || !(isAsked || lacksAnswer(outcome))) return []
    const pointer = pointerOf(outcome)
    return [{ ruleId: rule.id, title: rule.title, text, certain: isAsked, pointer }]
  })
  const certainFirst = asked.toSorted((one, other) => Number(other.certain) - Number(one.certain))
  return certainFirst.filter(
    ({ text }, at) => certainFirst.findIndex((other) => other.text.en === text.en) === at,
  )
}

function questionOf({ grounds, requirements }: PolicyPack, { then }: Rule): LocalText | undefined {
  if (then.effect === 'ask')
    return then.question ?? grounds.find(({ code }) => code === then.ground)?.question
  if (then.effect === 'require')
    return requirements.find(({ id }) => id === then.requirement)?.label
  return undefined
}

/** Unknown only because the customer has not yet given an answer. */
function lacksAnswer({ outcome, inputs, trouble }: RuleOutcome): boolean {
  const missing = inputs.filter(({ value }) => value === null)
  return (
    outcome === 'unknown' &&
    trouble === undefined &&
    missing.length > 0 &&
    missing.every(({ name }) => answerIn(name) !== null)
  )
}

/** The answer that is missing, or else the first one that the rule reads. */
function pointerOf({ inputs }: RuleOutcome): string | null {
  const answers = inputs.filter(({ name }) => answerIn(name) !== null)
  const decisive = answers.find(({ value }) => value === null) ?? answers[0]
  return decisive ? jsonPointer('answers', answerIn(decisive.name)!) : null
}

function answerIn(input: string): string | null {
  return /^answers\["(?<key>.*)"\]$/.exec(input)?.groups?.key ?? null
}

/** A contradiction as the customer sees it; `asked` where a rule would ask about it at once. */
export type ToldContradiction = Omit<Contradiction, 'figures'> & { asked: boolean }

/**
 * Contradictions and expected questions, each matter once: a question that is certain to follow from a
 * statement in a contradiction is told with that contradiction.
 */
export function toldOnce(
  contradictions: readonly Omit<Contradiction, 'figures'>[],
  questions: readonly ExpectedQuestion[],
): { contradictions: ToldContradiction[]; questions: ExpectedQuestion[] } {
  return {
    contradictions: contradictions.map((one) => ({
      ...one,
      asked: questions.some((question) => isAbout(one, question)),
    })),
    questions: questions.filter(
      (question) => !contradictions.some((one) => isAbout(one, question)),
    ),
  }
}

function isAbout(
  contradiction: Omit<Contradiction, 'figures'>,
  { certain, pointer }: ExpectedQuestion,
): boolean {
  const statements = [contradiction.pointer, ...(contradiction.drawnFrom ?? [])]
  return certain && pointer !== null && statements.includes(pointer)
}
