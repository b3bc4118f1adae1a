import type {
  Api,
  BodyInput,
  LiveDataOf,
  ParamsInput,
  QueryInput,
  ResponseOf,
} from '@freigabe/contract'
import type { CallOptions, LiveEvent, LiveOptions, UploadOptions } from './call-options.ts'
import type { UploadBody } from './transport.ts'

/*
 * In this repository the client's methods are inferred from the contract. The package that others install holds
 * the same methods written out (`scripts/pack/print-operations.ts`), so that it needs neither contract nor zod.
 */

type Part<Key extends string, Value> = [Value] extends [undefined]
  ? unknown
  : object extends Value
    ? { [K in Key]?: Value }
    : { [K in Key]: Value }

type SentBody<E> = E extends { upload: object } ? UploadBody : BodyInput<E>

/** What a caller passes in: `params`, `query` and `body`, as far as the endpoint has them. */
type Input<E> = Part<'params', ParamsInput<E>> &
  Part<'query', QueryInput<E>> &
  Part<'body', SentBody<E>>

type Arguments<E, Options> =
  object extends Input<E>
    ? [input?: Input<E>, options?: Options]
    : [input: Input<E>, options?: Options]

type Operation<E> = E extends { live: object }
  ? (...args: Arguments<E, LiveOptions>) => AsyncIterableIterator<LiveEvent<LiveDataOf<E>>>
  : E extends { download: object }
    ? (...args: Arguments<E, CallOptions>) => Promise<Response>
    : E extends { upload: object }
      ? (...args: Arguments<E, UploadOptions>) => Promise<ResponseOf<E>>
      : (...args: Arguments<E, CallOptions>) => Promise<ResponseOf<E>>

/**
 * A method for each operation of the API.
 *
 * ```ts
 * async function maySend(freigabe: Client, account: string, group: string) {
 *   const { verdict } = await freigabe.checkGate({ body: { account, group } })
 *   return verdict === 'allow'
 * }
 * ```
 */
export type Client = { readonly [Name in keyof Api]: Operation<Api[Name]> }
