/** The typed client of Freigabe's API, for programs and browsers. */

export type * from '@freigabe/contract'
export { ApiError, isApiError } from './api-error.ts'
export type { Retry } from './attempts.ts'
export type { CallOptions, LiveOptions, UploadOptions } from './call-options.ts'
export { type ClientOptions, createClient, hrefOf } from './client.ts'
export { ConnectionError } from './connection-error.ts'
export type { LiveEvent } from './live-event.ts'
export type { Client } from './operations.ts'
export { paginate } from './paginate.ts'
export { fetchTransport, type Transport, type TransportRequest } from './transport.ts'
export type { Progress, UploadBody } from './upload.ts'
