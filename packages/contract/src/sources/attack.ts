import { z } from 'zod'
import { Id, Instant } from '../values.ts'

const Count = z.number().int().nonnegative()

/** A form that bots fill in with addresses of strangers, as its figures say. */
export const Attack = z.object({
  id: Id,
  /** What gave it away: hardly anybody confirms, or too many of these mails come back. */
  kind: z.enum(['unconfirmed', 'bounced']),
  /** The hour with which it began, as far as figures tell. */
  since: Instant,
  foundAt: Instant,
  /** When it was found, so many had been asked to confirm since then, and this came of it. */
  asked: Count,
  confirmed: Count,
  bounced: Count,
  /** The share of people who usually confirm; null where the form is too young to know. */
  usualShare: z.number().nullable(),
  /** So many an hour are asked to confirm while it lasts. */
  perHour: Count,
  /** Null while it lasts. */
  endedAt: Instant.nullable(),
})
export type Attack = z.infer<typeof Attack>
