import { z } from 'zod'
import { DenyReason } from '../gate/endpoints.ts'
import { SentToGroup } from '../gate/sending.ts'
import { Id, Instant, Line, Reference } from '../values.ts'
import { Slice, StepState, StepTimes } from '../watching/step.ts'

/** How a group stands, as people see it: one word for all that core, case and gate know. */
export const GroupStanding = z.enum([
  'empty',
  'checking',
  'needs_you',
  'in_review',
  'questions',
  'approved',
  'limited',
  'source_approved',
  'conditional',
  'rejected',
  'revoked',
  'on_hold',
  'expired',
  'withdrawn',
  'suspended',
])
export type GroupStanding = z.infer<typeof GroupStanding>

/** What happens next, who does it, and by when. */
export const NextStep = z.object({
  what: z.enum([
    'add_recipients',
    'await_arrivals',
    'wait_for_screening',
    'confirm_column',
    'replace_file',
    'state_origin',
    'resume',
    'await_decision',
    'answer_questions',
    'send',
    'send_some',
    'renew',
    'renew_before_end',
    'await_renewal',
    'import_again',
    'import_other',
    'see_condition',
    'wait_for_look',
    'wait_for_hold',
    'settle_suspension',
  ]),
  who: z.enum(['you', 'platform', 'nobody']),
  by: Instant.nullable(),
  caseId: Id.nullable(),
  /** How many questions wait for an answer, where that is the next step; else 0. */
  questions: z.number().int(),
  /** How many recipients the open case of that step is about; 0 where it has none. */
  recipients: z.number().int(),
})
export type NextStep = z.infer<typeof NextStep>

export const Group = z.object({
  id: Id,
  reference: z.string().nullable(),
  name: z.string(),
  /**
   * Whoever is in several imports counts once. What comes through a source is counted by the day: whoever comes on two
   * days, or through a source and then in a file, counts twice.
   */
  recipients: z.number().int(),
  /** How many of them may be sent to now, import by import, even where the group as a whole may not. */
  sendable: z.number().int(),
  /** How many of them are in cases that are being reviewed, whatever the next step of the group is. */
  inReview: z.number().int(),
  batches: z.number().int(),
  /** Of each import why it may not be sent to now, or null where it may. */
  imports: z.array(z.object({ id: Id, closed: DenyReason.nullable() })),
  standing: GroupStanding,
  next: NextStep,
  /** Whether it is asked about anew because nothing has been sent to it for long. */
  isDormant: z.boolean(),
  /** The newest open case, if any. */
  openCaseId: Id.nullable(),
  /** The newest decided case, if any. */
  decidedCaseId: Id.nullable(),
  approvalEndsAt: Instant.nullable(),
  /** What its approvals depend on, as far as it is still to be met. */
  conditions: z.array(
    z.object({
      kind: z.enum([
        'first_send_at_most',
        'only_after_cleaned_reimport',
        'expires_after',
        'reconfirm_by',
        'in_steps',
      ]),
      /** The number that goes with it, of recipients or days; null where there is none. */
      limit: z.number().int().nullable(),
      /** When its days are over; null where it counts none. */
      until: Instant.nullable(),
      /** Whether permits have taken all that it allows. */
      usedUp: z.boolean(),
      /** How many messages permits have taken of what it allows to be sent at first. */
      taken: z.number().int(),
      /** Of an approval in steps: about how many of how many are in the first part, how far it is, and by when more. */
      step: StepTimes.extend({ slice: Slice, state: StepState }).nullable(),
    }),
  ),
  /** An appeal against a decision on the group that is not decided yet, and until when its answer is promised. */
  appeal: z.object({ requestId: Id, by: Instant.nullable() }).nullable(),
  /** Null where nothing was told of anything sent. */
  sent: SentToGroup.nullable(),
  createdAt: Instant,
})
export type Group = z.infer<typeof Group>

export const NewGroup = z.object({ name: Line, reference: Reference.optional() })

/** One sentence with one button on top of the dashboard: what waits for the customer. */
export const Notice = z.object({
  kind: z.enum([
    'state_origin',
    'confirm_column',
    'answer_questions',
    'see_rejection',
    'see_revocation',
    'resume',
    'renew',
    'expired',
    'file_refused',
    'hand_in_file',
    'see_hold',
  ]),
  /** Null where the notice is about the whole account. */
  groupId: Id.nullable(),
  groupName: z.string().nullable(),
  caseId: Id.nullable(),
  batchId: Id.nullable(),
  /** The hold that the notice is about, if it is about one. */
  holdId: Id.nullable(),
  recipients: z.number().int(),
  /** The source that the case is about, where it is about one and no recipients yet. */
  sourceName: z.string().nullable(),
  /** How many questions wait for an answer, where the notice is about them; else 0. */
  questions: z.number().int(),
  by: Instant.nullable(),
  since: Instant,
})
export type Notice = z.infer<typeof Notice>
