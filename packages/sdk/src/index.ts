/** The typed client of Freigabe's API, for programs and browsers. */

export { ApiError, isApiError } from './api-error.ts'
export type { Retry } from './attempts.ts'
export { type ClientOptions, createClient, hrefOf } from './client.ts'
export { ConnectionError } from './connection-error.ts'
export type { LiveEvent } from './live-event.ts'
export type {
  CallOptions,
  Client,
  Input,
  LiveOptions,
  Operation,
  UploadOptions,
} from './operation.ts'
export { paginate } from './paginate.ts'
export { fetchTransport, type Transport, type TransportRequest } from './transport.ts'
export type { Progress, UploadBody } from './upload.ts'
