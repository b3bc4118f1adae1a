import { z } from 'zod'
import { Instant } from '../values.ts'

const since = z.iso.date().nullable()

/**
 * What the platform knows of an account as a sender, so that rules and reviewers go by it. Each report stands for
 * all of it: what is null is not known, and what was known before is forgotten.
 */
export const SenderFacts = z.object({
  /** The organisational domain of the sender’s address (RFC 7489, 3.2), not one that several accounts share. */
  domain: z
    .string()
    .trim()
    .toLowerCase()
    .max(253)
    .regex(/^[^\s@/]+\.[^\s@/]+$/)
    .nullable(),
  /** Since when that domain has been registered. */
  domainSince: since,
  /** What it asks for by DMARC; `missing` where it has no record. */
  dmarc: z.enum(['missing', 'none', 'quarantine', 'reject']).nullable(),
  /** Whether the account’s site has an imprint. */
  imprint: z.boolean().nullable(),
  /** Since when the account has been paid for without a break, and how. */
  paidSince: since,
  paidBy: z.enum(['invoice', 'debit', 'card', 'prepaid', 'free']).nullable(),
  /** A name of the platform’s own for whoever pays, the same for all accounts that they pay for; no bank details. */
  payer: z.string().trim().min(1).max(200).nullable(),
})
export type SenderFacts = z.infer<typeof SenderFacts>

/** As it was reported last. */
export const ReportedSender = SenderFacts.extend({ reportedAt: Instant })
export type ReportedSender = z.infer<typeof ReportedSender>
