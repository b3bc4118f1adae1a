import { z } from 'zod'

/** Small schemas that many shapes share. */

/** UUIDv7 of an object of Freigabe. */
export const Id = z.uuid()
/** A moment in UTC, RFC 3339 with milliseconds. */
export const Instant = z.iso.datetime({ precision: 3 })

/** An instant as programs write it: with an offset or Z, with fractions of a second or without. */
export const GivenInstant = z.iso.datetime({ offset: true })
/** An id or the platform's own reference; references are 1 to 100 visible ASCII characters. */
export const IdOrReference = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[\x21-\x7e]+$/)
export const Reference = IdOrReference.refine((text) => !/^[0-9a-f]{8}-[0-9a-f]{4}-/.test(text), {
  message: 'A reference must not look like an id.',
})
export const Locale = z.enum(['de', 'en'])
export type Locale = z.infer<typeof Locale>
export const TimeZone = z.string().min(1).max(64)
export const LocalText = z.object({ de: z.string(), en: z.string() })
/** One line that a person typed. */
export const Line = z.string().overwrite(plainLine).trim().min(1).max(200)
/** What a file is called where it comes from. */
export const FileName = z.string().overwrite(plainLine).min(1).max(255)
/** Several lines that a person typed. */
export const Prose = z.string().trim().min(1).max(20_000)
export const Email = z.email().max(254)
/** A recipient's address as lists hold it: letters beyond ASCII are allowed on both sides (RFC 6531). */
export const RecipientAddress = z
  .string()
  .trim()
  .normalize()
  .max(254)
  .regex(/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u)
export const AccountParams = z.object({ account: IdOrReference })
export const GroupParams = AccountParams.extend({ group: IdOrReference })
export const BatchParams = GroupParams.extend({ batch: IdOrReference })
export const CaseParams = AccountParams.extend({ case: Id })

/** Cursor pagination: `cursor` is opaque and comes from the page before. */
export const PageQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** A page of `item`. */
export function page<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}

/** JSON in a query. */
export const QueryJson = z
  .string()
  .max(1000)
  .transform((text, { addIssue }): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      addIssue({ code: 'custom', message: 'This is no JSON.' })
      return z.NEVER
    }
  })

const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g

/** Controls, what is invisible, and what turns the direction of the characters that follow. */
const steering = /[\p{Cc}\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

/**
 * A text in one line, with nothing in it that changes how the rest of a row reads: names stand next to other
 * people’s words, on screens as in mails.
 */
function plainLine(text: string): string {
  return text.replace(breaks, ' ').replace(steering, '')
}
