import { z } from 'zod'
import { CaseStanding } from '../case/case-status.ts'
import { Submission } from '../case/submission.ts'
import { Id, Instant } from '../values.ts'

/** A case that resembles another one. What they share may lead to a question, and decides nothing. */
export const SimilarCase = z.object({
  accountId: Id,
  accountName: z.string(),
  caseId: Id,
  groupName: z.string(),
  ...CaseStanding.shape,
  openedAt: Instant,
  decidedAt: Instant.nullable(),
  /** The coded grounds of its newest decision. */
  grounds: z.array(z.string()),
  /** A form on the same host, the same evidence file, the same contact, or a list that overlaps. */
  shares: z.array(z.enum(['form_host', 'evidence', 'contact', 'list'])),
})
export type SimilarCase = z.infer<typeof SimilarCase>

/** Where shares from 0 to 1 lie: a tenth of the lists lies below `low`, and a tenth above `high`. */
const UsualBand = z.object({
  low: z.number(),
  quarter: z.number(),
  threeQuarters: z.number(),
  high: z.number(),
})

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
  /**
   * Where figures of its lists lie among approved lists of other accounts with the same collection method. Null where
   * the case is about several methods, or there are fewer than 20 such lists or 5 such accounts.
   */
  usual: z
    .object({
      figures: z.array(
        z.object({
          /** The finding of the screening that tells the figure. */
          finding: z.string(),
          band: UsualBand,
          /** How many lists were compared; at most 5 of an account. */
          lists: z.number().int(),
          own: z.array(z.object({ batchId: Id, share: z.number() })),
        }),
      ),
      /** The share of the sign-ups in each hour of the day, from 0 to 23; null where too few lists have 100 of them. */
      hours: z
        .object({ finding: z.string(), bands: z.array(UsualBand), lists: z.number().int() })
        .nullable(),
    })
    .nullable(),
})
export type BesideCase = z.infer<typeof BesideCase>
