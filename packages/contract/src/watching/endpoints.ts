import { z } from 'zod'
import { endpoint, senderAccess } from '../endpoint.ts'
import { GroupParams } from '../values.ts'
import { Outcomes } from './outcomes.ts'
import { GroupReturns, RateOutcome, RateReport, ReturnOutcome, ReturnReport } from './returns.ts'

/** What came back of what was sent. */
export const watchingEndpoints = {
  recordReturns: endpoint({
    method: 'POST',
    path: '/returns',
    summary: 'Tell what came back of what was sent, up to 1,000 reports at once.',
    access: senderAccess,
    body: z.object({ returns: z.array(ReturnReport).min(1).max(1_000) }),
    response: z.object({ returns: z.array(ReturnOutcome) }),
    status: 200,
    errors: [],
  }),
  recordRates: endpoint({
    method: 'POST',
    path: '/returns/rates',
    summary:
      'Tell which rate of complaints a provider reports for an import, by its `Feedback-ID`.',
    access: senderAccess,
    body: z.object({ rates: z.array(RateReport).min(1).max(1_000) }),
    response: z.object({ rates: z.array(RateOutcome) }),
    status: 200,
    errors: [],
  }),
  readReturns: endpoint({
    method: 'GET',
    path: '/accounts/:account/groups/:group/returns',
    summary: 'What came back of what was sent to a group, by import and day of sending.',
    access: ['reader', 'support', 'reviewer', 'lead', 'account_key', 'platform_key'],
    params: GroupParams,
    query: z.object({
      /** How many days back what was sent is looked at. */
      days: z.coerce.number().int().min(1).max(400).default(60),
    }),
    response: GroupReturns,
    status: 200,
    errors: [],
  }),
  readOutcomes: endpoint({
    method: 'GET',
    path: '/desk/outcomes',
    summary:
      'What came of approvals after they were sent to, by what decided, method stated and evidence at hand.',
    access: ['lead', 'admin'],
    query: z.object({
      /** From how many weeks the approvals are. */
      weeks: z.coerce.number().int().min(1).max(40).default(26),
      /** What was sent in so many days from the decision on is looked at; later decisions are left out. */
      days: z.coerce.number().int().min(7).max(90).default(30),
      /** Rates by what senders placed themselves, or by what samples of the imports tell. */
      basis: z.enum(['counted', 'sketch']).default('counted'),
    }),
    response: Outcomes,
    status: 200,
    errors: [],
  }),
}
