import { z } from 'zod'
import { Id, Instant, LocalText } from '../values.ts'

/** The way that a case goes to a person. */
export const RouteToPerson = z.enum(['fast', 'normal', 'specialist', 'second_eyes'])
export type RouteToPerson = z.infer<typeof RouteToPerson>

/** How one rule came out for a case, and from what. */
export const RuleTrace = z.object({
  id: z.string(),
  title: LocalText,
  explanation: LocalText,
  basis: z.enum(['law', 'house']),
  effect: z.enum([
    'flag',
    'require',
    'ask',
    'recommend_acceptance',
    'route',
    'hold',
    'accept',
    'unknown',
  ]),
  /** Where the rule would send the case; null where that is not what it is about. */
  route: RouteToPerson.nullable(),
  outcome: z.enum(['true', 'false', 'unknown']),
  inputs: z.array(
    z.object({
      name: z.string(),
      label: LocalText,
      /** Null where it was not known. */
      value: z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]).nullable(),
      /** What each text in the value is called, in its order; by its code where it has no name. */
      names: z.array(LocalText),
    }),
  ),
  /** Why the rule could not be evaluated. */
  trouble: z.string().nullable(),
})
export type RuleTrace = z.infer<typeof RuleTrace>

/**
 * What the rules made of a case's newest revision. Until a person has decided, nothing in it tells whether
 * a rule would accept the case.
 */
export const Evaluation = z.object({
  revision: z.number().int(),
  at: Instant,
  route: z.enum(['by_rule', ...RouteToPerson.options]),
  outcome: z.enum(['accepted', 'asked', 'held', 'person']),
  /** What a specialist should know: a method or a language. */
  skills: z.array(z.string()),
  rules: z.array(RuleTrace),
  /** Why the rules were left out altogether. */
  trouble: z.string().nullable(),
  /** Once decided: the rule that accepts, if one does, and whether the lot left it to a person. */
  acceptance: z.object({ ruleId: z.string(), sampled: z.boolean() }).nullable(),
})
export type Evaluation = z.infer<typeof Evaluation>

const RuleCounts = z.object({
  /** Cases that the rule accepted by itself, and how many of them a lead has revoked. */
  accepted: z.number().int(),
  revoked: z.number().int(),
  /** Cases that it would have accepted and a person decided: as the rule says, or otherwise. */
  agreed: z.number().int(),
  disagreed: z.number().int(),
})

/** How the acceptances of one rule look to people, counted since it says what it says now. */
export const RuleResult = RuleCounts.extend({
  ruleId: z.string(),
  title: LocalText,
  /** What was counted while it said something else, or when the policy still had it; null where nothing was. */
  earlier: RuleCounts.nullable(),
  /** Lower bound (95 %) of the share in which they decided as the rule says; null where nobody has. */
  agreedAtLeast: z.number().nullable(),
  /**
   * `shadow`: it reports only, and whoever decides does not see it. `taken_back`: it accepted by itself until a
   * list turned out bad. `changed`: it did until it was changed, and has to earn it anew.
   */
  standing: z.enum(['shadow', 'accepts', 'taken_back', 'changed']),
  changedAt: Instant.nullable(),
  /** Null where it changed by itself, or accepted before rules had to earn it. */
  changedBy: z.string().nullable(),
  /** The newest list that turned out bad: a person rejected it, or the approval was revoked. */
  badCase: z.object({ accountId: Id, caseId: Id, at: Instant }).nullable(),
  /** Decisions of people since then, over how many accounts, and how many it takes to let the rule accept. */
  blind: z.number().int(),
  accounts: z.number().int(),
  needed: z.object({ blind: z.number().int(), accounts: z.number().int() }),
})
export type RuleResult = z.infer<typeof RuleResult>

/** A rate of what came back, with the interval in which it lies with 95 %; null where too little was sent. */
const ReturnRate = z.object({
  came: z.number().int(),
  of: z.number().int(),
  estimate: z.object({ rate: z.number(), low: z.number(), high: z.number() }).nullable(),
  missing: z.enum(['few', 'untold']).nullable(),
})

/** What came back of lists that a rule would have accepted and people did, beside all that people accepted. */
export const RuleReturns = z.object({
  ruleId: z.string(),
  /**
   * `few`: something comes back, but too little was sent to these lists to say. `untold`: the platform reports
   * neither bounces nor complaints. Only `no_worse` and `untold` let the rule accept.
   */
  verdict: z.enum(['no_worse', 'worse', 'few', 'untold']),
  rates: z.array(
    z.object({
      code: z.enum(['bounce_unknown_recipient', 'complaint']),
      ofRule: ReturnRate,
      ofPeople: ReturnRate,
    }),
  ),
})
export type RuleReturns = z.infer<typeof RuleReturns>

/** A case that a rule would have accepted and a person rejected. */
export const Disagreement = z.object({
  accountId: Id,
  accountName: z.string(),
  caseId: Id,
  groupName: z.string(),
  ruleId: z.string(),
  title: LocalText,
  /** Drawn by lot, or left to a person for another reason. */
  sampled: z.boolean(),
  decidedAt: Instant,
})
export type Disagreement = z.infer<typeof Disagreement>
