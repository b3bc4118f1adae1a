import type { z } from 'zod'
import type { ErrorCode } from './errors.ts'

/**
 * Who may call an endpoint. Account roles (`reader` < `editor` < `owner`) hold for the account named
 * in the path; another account's objects are "not found". Staff roles hold for the whole platform.
 */
export type Access =
  | 'public'
  | 'person'
  | 'reader'
  | 'editor'
  | 'owner'
  | 'reviewer'
  | 'lead'
  | 'support'
  | 'billing'
  | 'admin'
  | 'account_key'
  | 'platform_key'

/** Whoever reads or writes for an account. Its keys may do what its people may. */
export const customerReads = ['reader', 'support', 'account_key', 'platform_key'] as const
export const customerWrites = ['editor', 'account_key', 'platform_key'] as const
/** What the desk reads as the account does. */
export const customerAndDeskRead = [
  'reader',
  'support',
  'reviewer',
  'lead',
  'account_key',
  'platform_key',
] as const
/** Those who decide at the desk. */
export const deskAccess = ['reviewer', 'lead'] as const
/** Programs that send: with the key of one account, or of the platform. */
export const senderAccess = ['platform_key', 'account_key'] as const

/** One endpoint as data: the server registers it, OpenAPI is printed from it, the SDK is typed by it. */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With `:name` for each path parameter, below `/v1`. */
  path: string
  /** The path is a standard’s, and not below `/v1`. */
  atRoot?: true
  summary: string
  access: readonly Access[]
  params?: Params
  query?: Query
  body?: Body
  /** Most bytes of the body; a mebibyte where nothing is said. */
  bodyBytes?: number
  /** The body is a stream of bytes instead of JSON. */
  upload?: { description: string; maximumBytes: number }
  /** What comes back with `status`; none with 204, a stream with `download`. */
  response?: Response
  download?: { description: string }
  /** Server-sent events; `data` is what each holds, where all are of one shape. */
  live?: { description: string; data?: z.ZodType }
  status: 200 | 201 | 202 | 204
  /** Asked again and again by each program that follows, so only failures are logged. */
  often?: true
  /** The response is for this once alone, a secret or a person’s data: it is never kept for a repetition. */
  secret?: true
  /** The errors of its own, besides those every endpoint can give. */
  errors: readonly ErrorCode[]
}

/** Declares an endpoint and keeps its schemas' types. */
export function endpoint<
  const E extends Endpoint<Params, Query, Body, Response>,
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Response extends z.ZodType,
>(declared: E & Endpoint<Params, Query, Body, Response>): E {
  return declared
}

/** The path at which the server answers an endpoint. */
export function urlOf({ path, atRoot }: Pick<Endpoint, 'path' | 'atRoot'>): string {
  return atRoot ? path : `/v1${path}`
}

/** Whether an endpoint serves systems that send: asked as fast as mail goes out, by keys of a scope of its own. */
export function isForSenders({ path }: Pick<Endpoint, 'path'>): boolean {
  return /^\/(gate\/|access\/|sends$|returns($|\/))/.test(path)
}

/**
 * Whether an endpoint carries a write out once for each idempotency key. What is open to everybody takes
 * passwords, of which not even a digest of the request is to be kept; asking the gate changes nothing, and
 * what is told of sending and of what comes back bears ids of its own.
 */
export function takesIdempotencyKey(endpoint: Endpoint): boolean {
  const { method, access } = endpoint
  return method !== 'GET' && !access.includes('public') && !isForSenders(endpoint)
}

/** What a handler receives (schemas' output side). */
export type ParamsOf<E> = E extends { params: infer S extends z.ZodType } ? z.output<S> : undefined
export type QueryOf<E> = E extends { query: infer S extends z.ZodType } ? z.output<S> : undefined
export type BodyOf<E> = E extends { body: infer S extends z.ZodType } ? z.output<S> : undefined
export type ResponseOf<E> = E extends { response: infer S extends z.ZodType }
  ? z.output<S>
  : undefined
/** What each event of a stream holds; unknown where the endpoint does not say. */
export type LiveDataOf<E> = E extends { live: { data: infer S extends z.ZodType } }
  ? z.output<S>
  : unknown

/** What a caller sends (schemas' input side). */
export type QueryInput<E> = E extends { query: infer S extends z.ZodType } ? z.input<S> : undefined
export type BodyInput<E> = E extends { body: infer S extends z.ZodType } ? z.input<S> : undefined
export type ParamsInput<E> = E extends { params: infer S extends z.ZodType }
  ? z.input<S>
  : undefined
