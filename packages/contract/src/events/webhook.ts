import { z } from 'zod'
import { Id, Instant, Line } from '../values.ts'
import { EventName } from './catalogue.ts'

/** How many endpoints one account may have, and the platform. */
export const webhookEndpointLimits = { account: 10, platform: 50 } as const

/** For how many hours the secret before the newest still signs, too. */
export const oldSecretHours = 24

/** After how many days of failure an endpoint is paused. */
export const webhookPatienceDays = 3

/** A place in the platform’s order of events, as each event names its own. */
export const EventPlace = z.string().min(1).max(200)

/** Where events are sent; one of an account hears of that account alone, one of the platform of all. */
export const WebhookEndpoint = z.object({
  id: Id,
  /** Whose it is; null for the platform’s. */
  account: Id.nullable(),
  url: z.string(),
  /** The types of event that it is sent; empty for all, those of later versions too. */
  types: z.array(EventName),
  description: z.string().nullable(),
  /** Nothing is sent while it is paused; what happens meanwhile waits, for as long as events are kept. */
  state: z.enum(['active', 'paused']),
  /** Whether a person paused it, or days of failure; null while it is active. */
  pausedFor: z.enum(['person', 'failures']).nullable(),
  pausedAt: Instant.nullable(),
  /** Since when nothing has arrived; null where the newest attempt succeeded. */
  failingSince: Instant.nullable(),
  /** When the newest attempt that succeeded was made; null where none is known. */
  lastArrivedAt: Instant.nullable(),
  /** When the next attempt is made; null unless it fails. */
  nextAttemptAt: Instant.nullable(),
  /** How many of its events have not arrived yet; at most a thousand are counted. */
  waiting: z.number().int(),
  /** Up to where everything has arrived, or was skipped. */
  cursor: EventPlace,
  /** The span that is being sent again: after the one place, up to the other. */
  replay: z.object({ after: EventPlace, until: EventPlace }).nullable(),
  /** Until when the secret before the newest still signs; null where none does. */
  oldSecretUntil: Instant.nullable(),
  createdAt: Instant,
  createdBy: z.string(),
})
export type WebhookEndpoint = z.infer<typeof WebhookEndpoint>

export const NewWebhookEndpoint = z.object({
  /** Without a user, a password or a fragment; `https` unless the operator allows `http`. */
  url: z.url({ protocol: /^https?$/ }).max(500),
  /** The types of event that it is sent; empty for all, those of later versions too. */
  types: z.array(EventName).default([]),
  description: Line.nullable().default(null),
})

/** An endpoint with its secret, which is shown this once: `whsec_` and the key in Base64. */
export const WebhookEndpointWithSecret = WebhookEndpoint.extend({ secret: z.string() })

/** Why an attempt failed that got no answer with a status of success. */
export const WebhookFault = z.enum([
  'target_refused',
  'name_not_found',
  'not_reached',
  'tls_failed',
  'timed_out',
  'redirected',
  'refused',
])
export type WebhookFault = z.infer<typeof WebhookFault>

/** One HTTP request to an endpoint, and what came of it. */
export const WebhookAttempt = z.object({
  id: Id,
  at: Instant,
  /** The event; each attempt to deliver it bears this id as `webhook-id`. */
  eventId: Id,
  type: z.string(),
  /** Whether it was sent in its turn, once more, or to try the endpoint. */
  cause: z.enum(['delivery', 'replay', 'test']),
  /** Whether the endpoint took it: it answered with a status from 200 to 299. */
  arrived: z.boolean(),
  /** The status of its answer; null where none came. */
  status: z.number().int().nullable(),
  /** Null where it arrived. */
  fault: WebhookFault.nullable(),
  milliseconds: z.number().int(),
  /** The first 500 bytes of the answer, for administrators and platform keys; else null. */
  answer: z.string().nullable(),
})
export type WebhookAttempt = z.infer<typeof WebhookAttempt>

export const WebhookReplay = z.object({
  /** Begin after this place; without it, with the oldest event that is kept. */
  after: EventPlace.nullable().default(null),
  /** End with this place; without it, where the endpoint is now. */
  until: EventPlace.nullable().default(null),
})

export const WebhookResumption = z.object({
  /** Leave out all that waits, and go on with what happens from now on. */
  skip: z.boolean().default(false),
})
