import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { SendOutcome, SendReport } from './sends.ts'

const access = ['platform_key', 'account_key'] as const

/** What a sender tells of what it sent. */
export const sendingEndpoints = {
  recordSends: endpoint({
    method: 'POST',
    path: '/sends',
    summary: 'Tell how many messages were sent, up to 1,000 reports at once.',
    access,
    body: z.object({ sends: z.array(SendReport).min(1).max(1_000) }),
    response: z.object({ sends: z.array(SendOutcome) }),
    status: 200,
    errors: [],
  }),
}
