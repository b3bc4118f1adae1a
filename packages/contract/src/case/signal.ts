import { z } from 'zod'
import { Id, Instant, LocalText } from '../values.ts'
import { CaseStanding } from './case-status.ts'
import { Answer, Evidence, MethodShare } from './submission.ts'

export const SignalCode = z.enum([
  'rejected_recipients_again',
  'contradictory_submissions',
  'method_changed_after_refusal',
  'answers_changed_after_question',
  'evidence_seen_elsewhere',
  'one_contact_for_many_accounts',
  'records_changed',
  'files_tried',
])

/** What was stated: an answer, or methods with their shares; null where there is none, or no more. */
const Stated = z.union([Answer, z.array(MethodShare)]).nullable()
export type Stated = z.infer<typeof Stated>

/** A statement that reads otherwise in an earlier revision, of this case or of another one of the account. */
export const StatementDifference = z.object({
  /** An answer’s key, or `methods`. */
  statement: z.string(),
  before: z.object({ caseId: Id, revision: z.number().int(), stated: Stated }),
  now: Stated,
})
export type StatementDifference = z.infer<typeof StatementDifference>

/**
 * What may be a sign that the process is being manipulated, or may be harmless. It may lead to a question
 * or a second person, and decides nothing. Other accounts are in it only by what it says of them.
 */
export const Signal = z.object({
  code: SignalCode,
  severity: z.enum(['notice', 'warning', 'serious']),
  /** The revision that was handed in when it was found. */
  revision: z.number().int(),
  at: Instant,
  title: LocalText,
  text: LocalText,
  /** What the customer can do about it. */
  settles: LocalText,
  /** Earlier cases of the account that it rests on. */
  cases: z.array(
    z.object({
      caseId: Id,
      groupId: Id,
      groupName: z.string(),
      ...CaseStanding.shape,
      openedAt: Instant,
    }),
  ),
  differences: z.array(StatementDifference),
  /** How many of the recipients were in a refused list of the account; of others no figure is told. */
  shared: z
    .object({ recipients: z.number().int(), shared: z.number().int(), isEstimate: z.boolean() })
    .nullable(),
  /** The files that it is about. */
  evidence: z.array(Evidence),
})
export type Signal = z.infer<typeof Signal>

/** A signal as the desk sees it: with the cases of other accounts, while the operator has accounts compared. */
export const DeskSignal = Signal.extend({
  /** How many versions of the file were tried; null where the signal is about something else. */
  files: z.number().int().nullable(),
  elsewhere: z.array(
    z.object({
      accountId: Id,
      accountName: z.string(),
      caseId: Id,
      groupName: z.string(),
      ...CaseStanding.shape,
      openedAt: Instant,
    }),
  ),
})
export type DeskSignal = z.infer<typeof DeskSignal>
