import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { AccountParams, Id, PageQuery, page } from '../values.ts'
import { RequestParams, RequestQuery } from './endpoints.ts'
import {
  Advice,
  AppealDecision,
  DecidedRequest,
  Request,
  RequestItem,
  RequestReply,
  RequestSummary,
} from './request.ts'

const desk = ['reviewer', 'lead'] as const
const support = ['support'] as const
const deskRequest = '/desk/accounts/:account/requests/:request'
const advice = '/support/accounts/:account/requests/:request'
/** The holder that the caller saw, null where nobody was: so that no two take it at once. */
export const Taking = z.object({ from: Id.nullable() })

/** Requests on the side of those who answer them: the desk appeals and additions, support advice. */
export const staffRequestEndpoints = {
  readDeskRequests: endpoint({
    method: 'GET',
    path: '/desk/requests',
    summary: 'Appeals and additions that are not closed: what waits for the desk first.',
    access: desk,
    query: PageQuery,
    response: page(RequestItem),
    status: 200,
    errors: [],
  }),
  readDecidedAppeals: endpoint({
    method: 'GET',
    path: '/desk/decided-requests',
    summary: 'Appeals that were decided, the newest decision first.',
    access: desk,
    query: PageQuery,
    response: page(DecidedRequest),
    status: 200,
    errors: [],
  }),
  listDeskRequests: endpoint({
    method: 'GET',
    path: '/desk/accounts/:account/requests',
    summary: 'The appeals and additions of an account, closed ones too, the newest change first.',
    access: desk,
    params: AccountParams,
    query: RequestQuery,
    response: page(RequestSummary),
    status: 200,
    errors: [],
  }),
  readDeskRequest: endpoint({
    method: 'GET',
    path: deskRequest,
    summary: 'One appeal or addition with its thread.',
    access: desk,
    params: RequestParams,
    response: Request,
    status: 200,
    errors: [],
  }),
  downloadDeskRequestFile: endpoint({
    method: 'GET',
    path: `${deskRequest}/files/:file`,
    summary: 'A file of an appeal or addition, as an attachment.',
    access: desk,
    params: RequestParams.extend({ file: Id }),
    download: { description: 'The bytes as uploaded.' },
    status: 200,
    errors: [],
  }),
  takeDeskRequest: endpoint({
    method: 'PUT',
    path: `${deskRequest}/holder`,
    summary: 'Take an appeal or addition on; an appeal is never taken by who decided.',
    access: desk,
    params: RequestParams,
    body: Taking,
    response: Request,
    status: 200,
    errors: ['REQUEST_TAKEN', 'REQUEST_CLOSED', 'REVIEWER_BARRED'],
  }),
  releaseDeskRequest: endpoint({
    method: 'DELETE',
    path: `${deskRequest}/holder`,
    summary: 'Give an appeal or addition back.',
    access: desk,
    params: RequestParams,
    status: 204,
    errors: [],
  }),
  replyToRequest: endpoint({
    method: 'POST',
    path: `${deskRequest}/messages`,
    summary: 'Write to the customer: answer an addition, or ask something about an appeal.',
    access: desk,
    params: RequestParams,
    body: RequestReply,
    response: Request,
    status: 200,
    errors: ['REQUEST_TAKEN', 'REQUEST_CLOSED', 'REVIEWER_BARRED', 'DECISION_NEEDED'],
  }),
  decideAppeal: endpoint({
    method: 'POST',
    path: `${deskRequest}/decision`,
    summary:
      'Uphold an appeal, which opens the case for review again or lifts the suspension, or dismiss it.',
    access: desk,
    params: RequestParams,
    body: AppealDecision,
    response: Request,
    status: 200,
    errors: [
      'REQUEST_TAKEN',
      'REQUEST_CLOSED',
      'REVIEWER_BARRED',
      'NOTHING_TO_APPEAL',
      'NOT_ALLOWED_FOR_ACTOR',
      'CASE_ALREADY_OPEN',
      'CASE_NOT_OPEN_FOR_THIS',
    ],
  }),
  readAdviceRequests: endpoint({
    method: 'GET',
    path: '/support/requests',
    summary:
      'Requests for advice and other ones that are not closed: what waits for support first.',
    access: support,
    query: PageQuery,
    response: page(RequestItem),
    status: 200,
    errors: [],
  }),
  takeAdviceRequest: endpoint({
    method: 'PUT',
    path: `${advice}/holder`,
    summary: 'Take a request for advice on.',
    access: support,
    params: RequestParams,
    body: Taking,
    response: Request,
    status: 200,
    errors: ['REQUEST_TAKEN', 'REQUEST_CLOSED'],
  }),
  releaseAdviceRequest: endpoint({
    method: 'DELETE',
    path: `${advice}/holder`,
    summary: 'Give a request for advice back.',
    access: support,
    params: RequestParams,
    status: 204,
    errors: [],
  }),
  advise: endpoint({
    method: 'POST',
    path: `${advice}/messages`,
    summary: 'Advise the customer. The only thing that support writes; the desk never sees it.',
    access: support,
    params: RequestParams,
    body: Advice,
    response: Request,
    status: 200,
    errors: ['REQUEST_TAKEN', 'REQUEST_CLOSED', 'REMEDY_UNKNOWN'],
  }),
}
