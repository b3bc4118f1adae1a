import { z } from 'zod'
import { Id, Instant, Line, Locale, Reference, TimeZone } from '../values.ts'

/** A customer of the platform. */
export const Account = z.object({
  id: Id,
  reference: z.string().nullable(),
  name: z.string(),
  locale: Locale,
  timeZone: TimeZone,
  /** ISO 3166-1 alpha-2. */
  country: z.string().length(2),
  /** Host name of the account's own site, if known. */
  domain: z.string().nullable(),
  /** In `observe` the gate records would-be denials and blocks nothing. */
  mode: z.enum(['enforce', 'observe']),
  suspendedAt: Instant.nullable(),
  createdAt: Instant,
})
export type Account = z.infer<typeof Account>

export const NewAccount = z.object({
  name: Line,
  reference: Reference.optional(),
  locale: Locale.default('de'),
  timeZone: TimeZone.default('Europe/Berlin'),
  country: z.string().length(2).toUpperCase().default('DE'),
  domain: Line.optional(),
})

export const AccountChange = NewAccount.omit({ reference: true })
  .partial()
  .extend({ mode: z.enum(['enforce', 'observe']).optional() })
