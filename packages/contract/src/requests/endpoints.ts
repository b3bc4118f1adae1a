import { z } from 'zod'
import { customerReads, customerWrites, endpoint } from '../endpoint.ts'
import { AccountParams, FileName, Id, PageQuery, page } from '../values.ts'
import {
  NewMessage,
  NewRequest,
  Request,
  RequestFile,
  RequestKind,
  RequestStatus,
  RequestSummary,
} from './request.ts'

const requests = '/accounts/:account/requests'
export const RequestParams = AccountParams.extend({ request: Id })
export const RequestQuery = PageQuery.extend({
  status: RequestStatus.optional(),
  kind: RequestKind.optional(),
  case: Id.optional(),
})

/** Requests on the customer’s side: appeals, additions, questions. */
export const requestEndpoints = {
  listRequests: endpoint({
    method: 'GET',
    path: requests,
    summary: 'The requests of an account, the newest change first.',
    access: customerReads,
    params: AccountParams,
    query: RequestQuery,
    response: page(RequestSummary),
    status: 200,
    errors: [],
  }),
  fileRequest: endpoint({
    method: 'POST',
    path: requests,
    summary:
      'File a request: an appeal, an addition to a decided case, a question for advice, goodwill, or another one.',
    access: customerWrites,
    params: AccountParams,
    body: NewRequest,
    response: Request,
    status: 201,
    errors: [
      'NOTHING_TO_APPEAL',
      'APPEAL_ALREADY_FILED',
      'APPEAL_TOO_LATE',
      'REQUEST_NEEDS_CASE',
      'CASE_TAKES_ADDITIONS',
      'ID_TAKEN',
    ],
  }),
  readRequest: endpoint({
    method: 'GET',
    path: `${requests}/:request`,
    summary: 'One request with its thread.',
    access: customerReads,
    params: RequestParams,
    response: Request,
    status: 200,
    errors: [],
  }),
  writeToRequest: endpoint({
    method: 'POST',
    path: `${requests}/:request/messages`,
    summary: 'Write to a request that is not closed; then it is the platform’s turn.',
    access: customerWrites,
    params: RequestParams,
    body: NewMessage,
    response: Request,
    status: 200,
    errors: ['REQUEST_CLOSED', 'ID_TAKEN'],
  }),
  uploadRequestFile: endpoint({
    method: 'POST',
    path: `${requests}/:request/messages/:message/files`,
    summary:
      'Add a file to a message of one’s own: PDF, image, mail file or text, judged by content.',
    access: customerWrites,
    params: RequestParams.extend({ message: Id }),
    query: z.object({ fileName: FileName }),
    upload: { description: 'The bytes of the file.', maximumBytes: 25 * 1024 ** 2 },
    response: RequestFile,
    status: 201,
    errors: ['FILE_EMPTY', 'FILE_TOO_LARGE', 'FILE_KIND_REFUSED', 'FILE_INTERRUPTED'],
  }),
  downloadRequestFile: endpoint({
    method: 'GET',
    path: `${requests}/:request/files/:file`,
    summary: 'A file of a request, as an attachment.',
    access: customerReads,
    params: RequestParams.extend({ file: Id }),
    download: { description: 'The bytes as uploaded.' },
    status: 200,
    errors: ['FILE_DAMAGED'],
  }),
  closeRequest: endpoint({
    method: 'POST',
    path: `${requests}/:request/closing`,
    summary: 'Close a request: take it back, or say that it is settled.',
    access: customerWrites,
    params: RequestParams,
    response: Request,
    status: 200,
    errors: ['REQUEST_CLOSED'],
  }),
}
