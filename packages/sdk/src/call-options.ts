import type { Progress } from './transport.ts'

/**
 * Options of a single call.
 *
 * ```ts
 * const options: CallOptions = { signal: AbortSignal.timeout(2_000) }
 * await client.checkGate({ body: { account: 'c-1047', group: 'newsletter' } }, options)
 * ```
 */
export interface CallOptions {
  signal?: AbortSignal
  /** For repeating one write across restarts of the program; drawn for each call otherwise. */
  idempotencyKey?: string
}

/**
 * Options of an upload.
 *
 * ```ts
 * const options: UploadOptions = { onProgress: ({ sent, total }) => console.log(sent, total) }
 * const params = { account: 'c-1047', group: 'newsletter' }
 * const body = new Blob(['email\nanna@example.org\n'])
 * await client.uploadBatch({ params, query: { fileName: 'customers.csv' }, body }, options)
 * ```
 */
export interface UploadOptions extends CallOptions {
  onProgress?: (progress: Progress) => void
}

/**
 * Options of a stream of events.
 *
 * ```ts
 * const options: LiveOptions = { onState: (state) => console.log(state) }
 * for await (const event of client.followDesk({}, options)) console.log(event.type)
 * ```
 */
export interface LiveOptions {
  signal?: AbortSignal
  /** Called when the stream opens, and when it broke and is being opened again. */
  onState?: (state: 'open' | 'reconnecting') => void
}

/**
 * One server-sent event; `data` is parsed JSON.
 *
 * ```ts
 * const tell = ({ type, data }: LiveEvent) => console.log(type, data)
 * for await (const event of client.followDesk()) tell(event)
 * ```
 */
export interface LiveEvent<Data = unknown> {
  type: string
  data: Data
  id: string | null
}
