import type { ApprovalCondition } from '../../case/case-state.ts'
import type { LocalText } from '../packs/local-text.ts'

/** What a pack concludes from the facts of a case. Its id never changes meaning. */
export interface Rule {
  id: string
  /** A few words: why a case is where it is. */
  title: LocalText
  /** One sentence: what the rule sees, and what follows. */
  explanation: LocalText
  /** A CEL expression over the facts of `factCatalogue`; its result is true, false or unknown. */
  when: string
  then: RuleEffect
}

/**
 * What follows where a rule is true. No rule rejects, revokes or suspends: anything that speaks against a
 * customer is weighed by a person.
 */
export type RuleEffect =
  | { effect: 'flag' }
  | { effect: 'require'; requirement: string }
  /** `question`: words that fit what this rule sees; those of the ground where left out. */
  | { effect: 'ask'; ground: string; question?: LocalText }
  | { effect: 'recommend_acceptance' }
  | { effect: 'route'; to: RuledRoute; skill?: string }
  | { effect: 'hold' }
  | { effect: 'accept'; conditions: readonly ApprovalCondition[] }

/** Where a rule can send a case, from quick to careful. */
export type RuledRoute = 'fast' | 'normal' | 'specialist' | 'second_eyes'

/** Which way a submitted case goes: decided at once by a rule, or on one of the ways to a person. */
export type Route = 'by_rule' | RuledRoute

/**
 * How large a rule and its facts can be. Together they bound the cost of an evaluation, since an expression
 * has loops only over lists, and none within another. A rule beyond them is a fault when its pack is loaded;
 * a fact beyond them counts as missing, which makes its rules unknown.
 */
export const ruleBounds = {
  /** Characters of an expression. */
  expression: 1_000,
  /** Operators, facts and values in an expression. */
  parts: 200,
  /** Entries of a list. */
  list: 300,
  /** Characters of a text; within this bound, reading it is one step. */
  text: 1_000,
  /** Steps of one evaluation at worst, see `worstSteps`. */
  steps: 100_000,
} as const

/** What a rule says apart from its words; where that changes, it is another rule of the same name. */
export function ruleContent({ id, when, then }: Pick<Rule, 'id' | 'when' | 'then'>): string {
  return JSON.stringify([id, when, then], (key, value) => (key === 'question' ? undefined : value))
}
