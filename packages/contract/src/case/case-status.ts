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

/** What was asked of a case does not fit where it stands by now, or is not for the caller to do. */
export const outdated = ['CASE_NOT_OPEN_FOR_THIS', 'NOT_ALLOWED_FOR_ACTOR'] as const
