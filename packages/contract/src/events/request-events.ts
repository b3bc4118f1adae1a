import { z } from 'zod'
import { Money } from '../requests/account-plan.ts'
import { Measure } from '../requests/proceeding.ts'
import { AppealReason, RequestKind } from '../requests/request.ts'
import { Id, Instant } from '../values.ts'
import { eventType, exampleIds } from './event-type.ts'

const ids = exampleIds
const OfRequest = z.object({ requestId: Id })
const OfMessage = OfRequest.extend({ messageId: Id })
const OfProceeding = z.object({ proceedingId: Id })
const OfComplaint = z.object({ complaintId: Id })

/** Without the name of another plan, which is the platform's word. */
const GrantedMeasure = z.discriminatedUnion('kind', [
  Money.extend({ kind: z.literal('refund') }),
  Money.extend({ kind: z.literal('credit') }),
  z.object({ kind: z.literal('pause'), months: z.number().int() }),
  z.object({ kind: z.literal('change_of_plan') }),
])

/** Appeals and other requests, goodwill, proceedings, and consent records that are asked for. */
export const requestEvents = {
  'request.filed': eventType({
    summary: 'A customer asked for something, or appealed.',
    data: OfMessage.extend({ kind: RequestKind, caseId: Id.nullable() }),
    example: {
      requestId: ids.request,
      messageId: ids.message,
      kind: 'appeal',
      caseId: ids.case,
    },
  }),
  'request.written': eventType({
    summary: 'The customer wrote to a request.',
    data: OfMessage,
    example: { requestId: ids.request, messageId: ids.message },
  }),
  'request.answered': eventType({
    summary: 'The platform wrote to a request.',
    data: OfMessage.extend({
      /** Whether an answer is needed. */
      asks: z.boolean(),
    }),
    example: { requestId: ids.request, messageId: ids.message, asks: false },
  }),
  'request.decided': eventType({
    summary: 'An appeal was decided.',
    data: OfMessage.extend({
      outcome: z.enum(['upheld', 'dismissed']),
      reasons: z.array(AppealReason),
    }),
    example: {
      requestId: ids.request,
      messageId: ids.message,
      outcome: 'upheld',
      reasons: ['new_evidence'],
    },
  }),
  'request.closed': eventType({
    summary: 'The customer took a request back, or has what they asked for.',
    data: OfRequest.extend({ outcome: z.enum(['withdrawn', 'settled']) }),
    example: { requestId: ids.request, outcome: 'settled' },
  }),
  'goodwill.decided': eventType({
    summary: 'A request for goodwill was decided.',
    data: OfMessage.extend({
      outcome: z.enum(['granted', 'declined']),
      /** Null where it was declined. */
      measure: GrantedMeasure.nullable(),
    }),
    example: {
      requestId: ids.request,
      messageId: ids.message,
      outcome: 'granted',
      measure: { kind: 'credit', amount: 4900, currency: 'EUR' },
    },
  }),
  'proceeding.opened': eventType({
    summary:
      'The account is heard before it is warned or suspended, or about a suspension at once.',
    data: OfProceeding.extend({
      measure: Measure,
      grounds: z.array(z.string()),
      /** Until when it is waited for its answer. */
      until: Instant,
    }),
    example: {
      proceedingId: ids.proceeding,
      measure: 'warning',
      grounds: ['false_statement'],
      until: '2026-12-02T10:00:00.000Z',
    },
  }),
  'proceeding.answered': eventType({
    summary: 'The account answered in a proceeding.',
    data: OfProceeding,
    example: { proceedingId: ids.proceeding },
  }),
  'proceeding.decided': eventType({
    summary:
      'The account was warned, suspended or let off, or its suspension was upheld or lifted.',
    data: z.object({
      /** Null for the end of a suspension that no proceeding led to. */
      proceedingId: Id.nullable(),
      outcome: z.enum(['warned', 'suspended', 'upheld', 'dropped', 'lifted']),
      grounds: z.array(z.string()),
    }),
    example: {
      proceedingId: ids.proceeding,
      outcome: 'warned',
      grounds: ['false_statement'],
    },
  }),
  'complaint.asked': eventType({
    summary: 'The account is asked for the consent record of a recipient who complained.',
    data: OfComplaint.extend({ until: Instant }),
    example: { complaintId: ids.complaint, until: '2026-12-02T10:00:00.000Z' },
  }),
  'complaint.answered': eventType({
    summary: 'The account answered about a recipient who complained.',
    data: OfComplaint,
    example: { complaintId: ids.complaint },
  }),
}
