import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { AccountParams } from '../values.ts'
import { EventName, PublicEvent } from './catalogue.ts'

const Types = z
  .string()
  .max(2_000)
  .transform((text) => text.split(','))
  .pipe(z.array(EventName))

const After = {
  /** Where the last reading ended; without it, from the oldest that is kept. */
  after: z.string().max(120).optional(),
  /** Only these types, separated by commas. */
  types: Types.optional(),
}
const Reading = z.object({
  ...After,
  limit: z.coerce.number().int().min(1).max(1000).default(100),
})
const Following = z.object(After)

const EventPage = z.object({
  items: z.array(PublicEvent),
  /** To be kept, and given at the next reading. */
  cursor: z.string(),
  /** Whether there is more to read at once. */
  more: z.boolean(),
})

const ofPlatform = ['platform_key', 'admin'] as const
const ofAccount = ['account_key', 'owner', 'platform_key'] as const
const errors = ['EVENT_CURSOR_GONE'] as const
const live = {
  description:
    'Each event under its type, with its cursor as `id`: whoever opens the stream again with `Last-Event-ID` goes on after it.',
  data: PublicEvent,
}

/** What happened, told to the platform in one order, and to each account what is its own. */
export const eventEndpoints = {
  listEvents: endpoint({
    method: 'GET',
    path: '/events',
    summary: 'What happened in all accounts, in order, after a cursor. Kept for 30 days.',
    access: ofPlatform,
    query: Reading,
    response: EventPage,
    status: 200,
    errors,
  }),
  followEvents: endpoint({
    method: 'GET',
    path: '/events/stream',
    summary: 'The same as server-sent events: what is kept after a cursor, then whatever happens.',
    access: ofPlatform,
    query: Following,
    live,
    status: 200,
    errors,
  }),
  listAccountEvents: endpoint({
    method: 'GET',
    path: '/accounts/:account/events',
    summary: 'What happened in an account, in order, after a cursor. Kept for 30 days.',
    access: ofAccount,
    params: AccountParams,
    query: Reading,
    response: EventPage,
    status: 200,
    errors,
  }),
  followAccountEvents: endpoint({
    method: 'GET',
    path: '/accounts/:account/events/stream',
    summary: 'The same as server-sent events: what is kept after a cursor, then whatever happens.',
    access: ofAccount,
    params: AccountParams,
    query: Following,
    live,
    status: 200,
    errors,
  }),
}
