import { z } from 'zod'
import { CaseStatus } from '../case/case-status.ts'
import { Submission } from '../case/submission.ts'
import { Id, Instant } from '../values.ts'

/** A case that resembles another one. What they share may lead to a question, and decides nothing. */
export const SimilarCase = z.object({
  accountId: Id,
  accountName: z.string(),
  caseId: Id,
  groupName: z.string(),
  status: CaseStatus,
  openedAt: Instant,
  decidedAt: Instant.nullable(),
  /** The coded grounds of its newest decision. */
  grounds: z.array(z.string()),
  /** A form on the same host, the same evidence file, the same contact, or a list that overlaps. */
  shares: z.array(z.enum(['form_host', 'evidence', 'contact', 'list'])),
})
export type SimilarCase = z.infer<typeof SimilarCase>

/** What lies beside a case. */
export const BesideCase = z.object({
  /** Those that share the most, the newest first. */
  similar: z.array(SimilarCase),
  /** Whether the operator has accounts compared; if not, only the account’s own cases are here. */
  comparesAccounts: z.boolean(),
  /** The submission on which the group was decided last, in another case. */
  lastDecided: z
    .object({
      caseId: Id,
      outcome: z.enum(['accepted', 'rejected', 'revoked']),
      at: Instant,
      recipients: z.number().int(),
      submission: Submission,
    })
    .nullable(),
})
export type BesideCase = z.infer<typeof BesideCase>
