import { z } from 'zod'
import { CaseStatus } from '../case/case-status.ts'
import { endpoint } from '../endpoint.ts'
import { Remedy } from '../policy/endpoints.ts'
import { CaseParams, Id, Instant } from '../values.ts'

/** What the customer says of a remedy. */
export const RemedyState = z.enum(['open', 'done', 'not_for_us'])
export type RemedyState = z.infer<typeof RemedyState>

/** A remedy that holds for a case, with what the customer says of it. */
export const CaseRemedy = Remedy.extend({
  state: RemedyState,
  /** Whether support has pointed to it. */
  advised: z.boolean(),
  /** Who said so last, and when; null until somebody does. */
  by: z.string().nullable(),
  at: Instant.nullable(),
})
export type CaseRemedy = z.infer<typeof CaseRemedy>

/** What the customer of a case can work through, in the policy's order. */
export const CaseRemedies = z.object({
  status: CaseStatus,
  groupId: Id,
  items: z.array(CaseRemedy),
})
export type CaseRemedies = z.infer<typeof CaseRemedies>

const remedies = '/accounts/:account/cases/:case/remedies'

/** Other ways forward, as a list to work through. */
export const remedyEndpoints = {
  readRemedies: endpoint({
    method: 'GET',
    path: remedies,
    summary:
      'The remedies for a case: of its decision, of what is asked, and those that support has pointed to.',
    access: ['reader', 'support', 'account_key', 'platform_key'],
    params: CaseParams,
    response: CaseRemedies,
    status: 200,
    errors: [],
  }),
  tickRemedy: endpoint({
    method: 'PUT',
    path: `${remedies}/:remedy`,
    summary: 'Say of a remedy that it is done, not for us, or open again.',
    access: ['editor'],
    params: CaseParams.extend({ remedy: z.string().max(100) }),
    body: z.object({ state: RemedyState }),
    response: CaseRemedies,
    status: 200,
    errors: [],
  }),
}
