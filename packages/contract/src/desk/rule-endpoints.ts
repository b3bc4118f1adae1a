import { z } from 'zod'
import { Disagreement, RuleResult, RuleReturns } from '../case/evaluation.ts'
import { endpoint } from '../endpoint.ts'
import { PageQuery, page } from '../values.ts'

/** What people decided of cases that rules would accept, and letting a rule accept by itself. */
export const ruleEndpoints = {
  readRuleResults: endpoint({
    method: 'GET',
    path: '/desk/rule-results',
    summary: 'How people judged what rules accept, over the last twelve months.',
    access: ['lead', 'admin'],
    query: PageQuery,
    response: page(Disagreement).extend({ rules: z.array(RuleResult) }),
    status: 200,
    errors: [],
  }),
  readRuleReturns: endpoint({
    method: 'GET',
    path: '/desk/rule-returns',
    summary:
      'What came back in the 30 days after people accepted what a rule would have accepted, for each rule in force.',
    access: ['lead', 'admin'],
    response: z.object({ rules: z.array(RuleReturns) }),
    status: 200,
    errors: [],
  }),
  switchRule: endpoint({
    method: 'PUT',
    path: '/policy/rules/:rule',
    summary: 'Let a rule accept by itself, or stop it.',
    access: ['admin'],
    params: z.object({ rule: z.string().max(200) }),
    body: z.object({
      /**
       * Only once people have decided enough of its cases alike, and no more came back of these than of others; one
       * bad list takes it back by itself.
       */
      accepts: z.boolean(),
    }),
    status: 204,
    errors: ['NOT_FOUND', 'RULE_NOT_EARNED', 'RULE_RETURNS_NOT_SHOWN'],
  }),
}
