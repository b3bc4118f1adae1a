import { z } from 'zod'
import { countryCodes } from '../choices.ts'
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
  /** Countries that the account says it mails to, ISO 3166-1 alpha-2; empty where it has not said. */
  markets: z.array(z.string()),
  /** Since when there has been a form, or a domain, through which people could sign up. */
  formSince: z.iso.date().nullable(),
  /** In `observe` the gate counts what it would deny and blocks nothing. */
  mode: z.enum(['enforce', 'observe']),
  suspendedAt: Instant.nullable(),
  createdAt: Instant,
})
export type Account = z.infer<typeof Account>

/** An ISO 3166-1 code of two letters. */
export const KnownCountry = z
  .string()
  .regex(/^[A-Za-z]{2}$/)
  .toUpperCase()
  .refine((code) => countryCodes.includes(code), { message: 'There is no such country.' })

export const NewAccount = z.object({
  name: Line,
  reference: Reference.optional(),
  locale: Locale.default('de'),
  timeZone: TimeZone.default('Europe/Berlin'),
  country: KnownCountry.default('DE'),
  domain: Line.optional(),
})

/** Written out, since `partial()` would keep the defaults: what is not named must stay as it is. */
export const AccountChange = z.object({
  name: Line.optional(),
  locale: Locale.optional(),
  timeZone: TimeZone.optional(),
  country: KnownCountry.optional(),
  domain: Line.optional(),
  mode: z.enum(['enforce', 'observe']).optional(),
})

/** What an account says of itself so that its lists are judged by it. */
export const AccountFacts = z.object({
  markets: z.array(KnownCountry).max(250),
  formSince: z.iso.date().nullable(),
})
export type AccountFacts = z.infer<typeof AccountFacts>
