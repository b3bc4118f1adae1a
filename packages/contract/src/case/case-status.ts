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

/** How far an acceptance goes: to all at once, to some at a time, or to nobody before something has been done. */
export const ApprovalExtent = z.enum(['whole', 'limited', 'conditional'])
export type ApprovalExtent = z.infer<typeof ApprovalExtent>

/** How a case stands, by which it is called everywhere: an approval with a condition not like one without. */
export const CaseStanding = z.object({
  status: CaseStatus,
  /** Null where it is not accepted; `expired` once the approval is over, where that is told. */
  extent: z.enum([...ApprovalExtent.options, 'expired']).nullable(),
})
export type CaseStanding = z.infer<typeof CaseStanding>

/** What was asked of a case does not fit where it stands by now, or is not for the caller to do. */
export const outdated = ['CASE_NOT_OPEN_FOR_THIS', 'NOT_ALLOWED_FOR_ACTOR'] as const
