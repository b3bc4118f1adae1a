import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { CaseParams } from '../values.ts'
import { CaseRemedies, RemedyState } from './remedies.ts'

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
