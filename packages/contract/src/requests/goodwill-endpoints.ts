import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { FramedMail } from '../notify/written-mail.ts'
import { AccountParams, Id, PageQuery, page } from '../values.ts'
import { PlanReport, PlanStanding } from './account-plan.ts'
import { RequestParams } from './endpoints.ts'
import { GoodwillMeasure, HandedOverGoodwill } from './goodwill.ts'
import { DecidedRequest, GoodwillDecision, Request, RequestItem, RequestReply } from './request.ts'
import { Taking } from './staff-endpoints.ts'

/**
 * What billing is about to write on a request for goodwill; what is still missing is left out of the letter. A
 * decision as it would be sent is one, too.
 */
const GoodwillLetterDraft = z.discriminatedUnion('outcome', [
  z.object({
    messageId: Id.optional(),
    outcome: z.literal('granted'),
    measure: GoodwillMeasure,
    exception: z.boolean().optional(),
    text: z.string().trim().max(20_000),
  }),
  z.object({
    messageId: Id.optional(),
    outcome: z.literal('declined'),
    text: z.string().trim().max(20_000),
  }),
  z.object({ outcome: z.literal('asked'), text: z.string().trim().max(20_000) }),
])

const billing = ['billing'] as const
const goodwillRequest = '/billing/accounts/:account/requests/:request'

/** Bookings as the platform reports them, and requests for goodwill on the side of billing. */
export const goodwillEndpoints = {
  reportPlan: endpoint({
    method: 'PUT',
    path: '/accounts/:account/plan',
    summary:
      'Report what an account has booked and used, as of when. Figures older than those on record change nothing; the answer is what is on record.',
    access: ['platform_key'],
    params: AccountParams,
    body: PlanReport,
    response: PlanStanding,
    status: 200,
    errors: [],
  }),
  readPlan: endpoint({
    method: 'GET',
    path: '/accounts/:account/plan',
    summary: 'What an account has booked, and whether goodwill is possible for it.',
    access: ['reader', 'support', 'billing', 'account_key', 'platform_key'],
    params: AccountParams,
    response: PlanStanding,
    status: 200,
    errors: [],
  }),
  readGoodwillRequests: endpoint({
    method: 'GET',
    path: '/billing/requests',
    summary: 'Requests for goodwill that are not closed: what waits for billing first.',
    access: billing,
    query: PageQuery,
    response: page(RequestItem),
    status: 200,
    errors: [],
  }),
  readDecidedGoodwill: endpoint({
    method: 'GET',
    path: '/billing/decided-requests',
    summary: 'Requests for goodwill that were decided, the newest decision first.',
    access: billing,
    query: PageQuery,
    response: page(DecidedRequest),
    status: 200,
    errors: [],
  }),
  readGoodwillRequest: endpoint({
    method: 'GET',
    path: goodwillRequest,
    summary: 'One request for goodwill with its thread and the figures of the booking.',
    access: billing,
    params: RequestParams,
    response: Request,
    status: 200,
    errors: [],
  }),
  downloadGoodwillRequestFile: endpoint({
    method: 'GET',
    path: `${goodwillRequest}/files/:file`,
    summary: 'A file of a request for goodwill, as an attachment.',
    access: billing,
    params: RequestParams.extend({ file: Id }),
    download: { description: 'The bytes as uploaded.' },
    status: 200,
    errors: ['FILE_DAMAGED'],
  }),
  takeGoodwillRequest: endpoint({
    method: 'PUT',
    path: `${goodwillRequest}/holder`,
    summary: 'Take a request for goodwill on.',
    access: billing,
    params: RequestParams,
    body: Taking,
    response: Request,
    status: 200,
    errors: ['REQUEST_TAKEN', 'REQUEST_CLOSED', 'DECISION_SCHEDULED'],
  }),
  releaseGoodwillRequest: endpoint({
    method: 'DELETE',
    path: `${goodwillRequest}/holder`,
    summary: 'Give a request for goodwill back.',
    access: billing,
    params: RequestParams,
    status: 204,
    errors: ['DECISION_SCHEDULED'],
  }),
  askAboutGoodwill: endpoint({
    method: 'POST',
    path: `${goodwillRequest}/messages`,
    summary:
      'Ask the customer something about a request for goodwill; it is decided, not answered.',
    access: billing,
    params: RequestParams,
    body: RequestReply,
    response: Request,
    status: 200,
    errors: [
      'REQUEST_TAKEN',
      'REQUEST_CLOSED',
      'DECISION_NEEDED',
      'ID_TAKEN',
      'DECISION_SCHEDULED',
    ],
  }),
  decideGoodwill: endpoint({
    method: 'POST',
    path: `${goodwillRequest}/decision`,
    summary:
      'Grant goodwill, or decline it. For some seconds it can be taken back, and nothing follows from it: `work.scheduled` says until when. Then the customer is told, and the platform carries it out.',
    access: billing,
    params: RequestParams,
    body: GoodwillDecision,
    response: Request,
    status: 200,
    errors: [
      'REQUEST_TAKEN',
      'REQUEST_CLOSED',
      'GOODWILL_NOT_POSSIBLE',
      'AMOUNT_EXCEEDS_PRICE',
      'ID_TAKEN',
      'DECISION_SCHEDULED',
    ],
  }),
  undoGoodwillDecision: endpoint({
    method: 'DELETE',
    path: `${goodwillRequest}/scheduled-decision`,
    summary:
      'Take back one’s own decision on goodwill before it is carried out; the answer is what was written.',
    access: billing,
    params: RequestParams,
    response: GoodwillDecision,
    status: 200,
    errors: ['NOTHING_TO_UNDO', 'NOT_ALLOWED_FOR_ACTOR'],
  }),
  previewGoodwillMail: endpoint({
    method: 'POST',
    path: `${goodwillRequest}/mail-preview`,
    summary: 'The mail that the decision on goodwill, or a question about it, would send.',
    access: billing,
    params: RequestParams,
    body: GoodwillLetterDraft,
    response: FramedMail,
    status: 200,
    errors: [],
  }),
  listGoodwillDecisions: endpoint({
    method: 'GET',
    path: '/goodwill/decisions',
    summary:
      'The decisions on goodwill after a number, in order and without gaps, for the platform to carry out.',
    access: ['platform_key'],
    query: z.object({
      after: z.coerce.number().int().min(0),
      limit: z.coerce.number().int().min(1).max(1000).default(500),
    }),
    response: z.object({ decisions: z.array(HandedOverGoodwill), head: z.number().int() }),
    status: 200,
    errors: [],
  }),
}
