import { z } from 'zod'
import { Id, IdOrReference } from '../values.ts'
import { Purpose } from './endpoints.ts'

/** What a sender calls something of its own: 1 to 100 visible ASCII characters, and no address of anybody. */
export const SendersOwnId = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[\x21-\x3f\x41-\x7e]+$/)

/** How many messages went out to a group at once. */
export const SendReport = z.object({
  /** Told again under the same id it is known, and counts once. */
  id: SendersOwnId,
  account: IdOrReference,
  group: IdOrReference,
  purpose: Purpose.default('campaign'),
  /** The imports to which it went; without them the group as a whole. */
  batches: z.array(IdOrReference).min(1).max(500).optional(),
  count: z.number().int().min(0).max(100_000_000),
  /** By UTC; today where none is named. */
  day: z.iso.date().optional(),
  /** The id of the permit under which it was sent. */
  permit: Id.optional(),
})
export type SendReport = z.infer<typeof SendReport>

/** What became of a report. */
export const SendOutcome = z.object({
  id: z.string(),
  /** `known`: it was recorded before. */
  outcome: z.enum(['recorded', 'known', 'refused']),
  /** Why it was refused. Nothing else of the request depends on that. */
  reason: z.enum(['unknown_group', 'unknown_batch', 'day_to_come', 'id_reused']).nullable(),
  /**
   * How many of them the permit that was named does not cover: more than it was for, all of them where it was
   * reported before, is for something else, or does not exist.
   */
  over: z.number().int(),
})
export type SendOutcome = z.infer<typeof SendOutcome>

/** How many messages of campaigns were sent to a group, as senders reported it. */
export const SentToGroup = z.object({
  total: z.number().int(),
  /** In the thirty days up to today, by UTC. */
  lastThirtyDays: z.number().int(),
  lastDay: z.iso.date(),
  onLastDay: z.number().int(),
  /** How many of all went out beyond the permits that were named for them. */
  over: z.number().int(),
})
export type SentToGroup = z.infer<typeof SentToGroup>
