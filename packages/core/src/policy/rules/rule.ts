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
 * What follows where a rule is true. No rule rejects, revokes or suspends: what speaks against a
 * customer, a person weighs.
 */
export type RuleEffect =
  | { effect: 'flag' }
  | { effect: 'require'; requirement: string }
  | { effect: 'ask'; ground: string }
  | { effect: 'recommend_acceptance' }
  | { effect: 'route'; to: RuledRoute; skill?: string }
  | { effect: 'hold' }
  | { effect: 'accept'; conditions: readonly ApprovalCondition[] }

/** Where a rule can send a case, from quick to careful. */
export type RuledRoute = 'fast' | 'normal' | 'specialist' | 'second_eyes'
