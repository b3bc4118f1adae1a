/** The typed client of Freigabe's API, for programs and browsers. */

export type * from '@freigabe/contract'
export type { Retry } from './attempts.ts'
export type { CallOptions, LiveEvent, LiveOptions, UploadOptions } from './call-options.ts'
export { type ClientOptions, createClient, hrefOf } from './client.ts'
export { ApiError, ConnectionError, isApiError } from './errors.ts'
export type { Client } from './operations.ts'
export { paginate } from './paginate.ts'
export type { Progress, UploadBody } from './transport.ts'
export { fetchTransport, type Transport, type TransportRequest } from './transport.ts'
export {
  verifyWebhook,
  type WebhookEvent,
  type WebhookHeaders,
  type WebhookRefusal,
  WebhookRefused,
} from './verify-webhook.ts'
