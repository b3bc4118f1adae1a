import { z } from 'zod'
import { endpoint, senderAccess } from '../endpoint.ts'
import { PermitAnswer, PermitQuestion, SendOutcome, SendReport } from './sending.ts'

/** What a sender takes before it sends, and tells afterwards. */
export const sendingEndpoints = {
  takePermit: endpoint({
    method: 'POST',
    path: '/gate/permits',
    summary:
      'Take a permit for so many messages, where the gate says `permit_required`. It counts as used until it is reported.',
    access: senderAccess,
    body: PermitQuestion,
    response: PermitAnswer,
    status: 200,
    errors: ['ASK_WEB_SERVER'],
  }),
  recordSends: endpoint({
    method: 'POST',
    path: '/sends',
    summary: 'Tell how many messages were sent, up to 1,000 reports at once.',
    access: senderAccess,
    body: z.object({ sends: z.array(SendReport).min(1).max(1_000) }),
    response: z.object({ sends: z.array(SendOutcome) }),
    status: 200,
    errors: [],
  }),
}
