import { z } from 'zod'

const maximumReports = 10_000

/** Recipients whom an account must not mail again, or may mail again. Kept by keyed tokens, for up to three years. */
export const SuppressionReport = z.object({
  /** `lifted` ends earlier reports, as when somebody signed up anew. */
  kind: z.enum(['unsubscribed', 'complained', 'hard_bounced', 'lifted']),
  /** Other spellings that their provider delivers to the same mailbox are recognised, too. */
  addresses: z.array(z.string().min(1).max(320)).max(maximumReports).optional(),
  /** Instead of addresses: the SHA-256 of each one, normalised as the recipients digest says, in hexadecimal. */
  hashes: z
    .array(z.string().regex(/^[\da-fA-F]{64}$/))
    .max(maximumReports)
    .optional(),
  /**
   * Whether it has just happened, so that it counts as having come back of what was sent. False for what you
   * have known for long, as when you hand in the list that you keep.
   */
  cameBack: z.boolean().default(true),
})
export type SuppressionReport = z.infer<typeof SuppressionReport>
