import type { Api, BodyInput, ParamsInput, QueryInput, ResponseOf } from '@freigabe/contract'
import type { LiveEvent } from './live-event.ts'
import type { Progress, UploadBody } from './upload.ts'

/** Options of a single call. */
export interface CallOptions {
  signal?: AbortSignal
  /** For repeating one write across restarts of the program; drawn for each call otherwise. */
  idempotencyKey?: string
}

/** Options of an upload. */
export interface UploadOptions extends CallOptions {
  onProgress?: (progress: Progress) => void
}

/** Options of a stream of events. */
export interface LiveOptions {
  signal?: AbortSignal
  /** Told when the stream opens, and when it broke and is being opened again. */
  onState?: (state: 'open' | 'reconnecting') => void
}

type Part<Key extends string, Value> = [Value] extends [undefined]
  ? unknown
  : object extends Value
    ? { [K in Key]?: Value }
    : { [K in Key]: Value }

type SentBody<E> = E extends { upload: object } ? UploadBody : BodyInput<E>

/** What a caller hands in: `params`, `query` and `body`, as far as the endpoint has them. */
export type Input<E> = Part<'params', ParamsInput<E>> &
  Part<'query', QueryInput<E>> &
  Part<'body', SentBody<E>>

type Arguments<E, Options> =
  object extends Input<E>
    ? [input?: Input<E>, options?: Options]
    : [input: Input<E>, options?: Options]

/** One method of the client. */
export type Operation<E> = E extends { live: object }
  ? (...args: Arguments<E, LiveOptions>) => AsyncIterableIterator<LiveEvent>
  : E extends { download: object }
    ? (...args: Arguments<E, CallOptions>) => Promise<Response>
    : E extends { upload: object }
      ? (...args: Arguments<E, UploadOptions>) => Promise<ResponseOf<E>>
      : (...args: Arguments<E, CallOptions>) => Promise<ResponseOf<E>>

/** A method for each operation of the API. */
export type Client = { readonly [Name in keyof Api]: Operation<Api[Name]> }

/** The parts of an input as the client handles them once their types have been checked. */
export interface LooseInput {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
}
