import { z } from 'zod'

/** Where a case stands. */
export const CaseStatus = z.enum([
  'awaiting_submission',
  'in_review',
  'awaiting_answer',
  'accepted',
  'rejected',
  'lapsed',
  'revoked',
  'withdrawn',
])
export type CaseStatus = z.infer<typeof CaseStatus>
