import { z } from 'zod'
import { Case, CaseSummary, StatementOfReasons } from '../case/case.ts'
import { CaseStatus } from '../case/case-status.ts'
import { Evaluation, RouteToPerson } from '../case/evaluation.ts'
import { DeskSignal } from '../case/signal.ts'
import { Contradiction, SubmissionFault } from '../case/submission.ts'
import { SentToGroup } from '../gate/sending.ts'
import { FramedMail } from '../notify/written-mail.ts'
import { Account } from '../people/account.ts'
import { ReportedSender } from '../people/sender.ts'
import { Id, Instant, LocalText } from '../values.ts'
import { Proposal } from './proposal.ts'
import { Deferral, HandOver, Queued, Urgency } from './queue.ts'
import { ScheduledDecision } from './scheduled-decision.ts'

/** The path of a case at the desk. */
export const deskCase = '/desk/accounts/:account/cases/:case'

/** Who holds a case, until when, and the token that a decision under this lease carries. */
export const Lease = z.object({
  holder: z.object({ id: Id, name: z.string() }),
  until: Instant,
  mine: z.boolean(),
  /** Only for the holder. */
  token: z.number().int().nullable(),
})
export type Lease = z.infer<typeof Lease>

/** A row of the queue. */
export const QueueItem = z.object({
  accountId: Id,
  accountName: z.string(),
  caseId: Id,
  groupName: z.string(),
  status: z.enum(['in_review', 'awaiting_answer']),
  recipients: z.number().int(),
  /** The source that the case is about, where it is about one and no recipients yet. */
  sourceName: z.string().nullable(),
  methods: z.array(z.string()),
  /** Of findings, comparisons, contradictions and signals together. */
  worstSeverity: z.enum(['info', 'notice', 'warning', 'serious']).nullable(),
  /** The one thing that stands out, in a few words with its figure; null where nothing is worth saying. */
  standsOut: z
    .object({
      code: z.string(),
      text: LocalText,
      severity: z.enum(['notice', 'warning', 'serious']),
    })
    .nullable(),
  waitingSince: Instant,
  dueAt: Instant,
  /** `at_risk` once little of the promised time is left. */
  clock: z.enum(['running', 'paused', 'at_risk', 'breached']),
  lease: Lease.nullable(),
  route: RouteToPerson,
  skills: z.array(z.string()),
  urgency: Urgency,
  /** The day on which the customer would like to send. */
  wantedOn: z.iso.date().nullable(),
  deferral: Deferral.nullable(),
  handOver: HandOver.nullable(),
  scheduled: ScheduledDecision.nullable(),
  /** What waits for a second person, if anything does. */
  proposal: z.object({ mine: z.boolean() }).nullable(),
})
export type QueueItem = z.infer<typeof QueueItem>

export const AssessmentValue = z.enum(['verified', 'plausible', 'unclear', 'contradicted'])

/** A required statement and what is held of it. */
export const Statement = z.object({
  id: z.string(),
  value: AssessmentValue.nullable(),
  by: z.string().nullable(),
  at: Instant.nullable(),
  /** The revision under which it was assessed. */
  revision: z.number().int().nullable(),
  /** Whether it was assessed together with others in one act. */
  inBulk: z.boolean(),
})

export const Note = z.object({ id: Id, text: z.string(), by: z.string(), at: Instant })
export type Note = z.infer<typeof Note>

/** A case as the desk sees it. */
export const DeskCase = Case.extend({
  account: Account,
  lease: Lease.nullable(),
  /** Null once it has left the queue. */
  queued: Queued.nullable(),
  scheduled: ScheduledDecision.nullable(),
  /** Whether it takes two people to decide it. */
  takesTwo: z.boolean(),
  /** What was proposed last. */
  proposal: Proposal.nullable(),
  statements: z.array(Statement),
  /** Imports that hold other recipients than when they were handed in: they cannot be accepted so. */
  changedBatches: z.array(Id),
  faults: z.array(SubmissionFault),
  /** Where the newest submission does not match the files. */
  contradictions: z.array(Contradiction),
  signals: z.array(DeskSignal),
  /** Why it is here; null before the first submission. */
  evaluation: Evaluation.nullable(),
  notes: z.array(Note),
  accountHistory: z.array(CaseSummary.extend({ outcome: CaseStatus })),
  groupHistory: z.array(CaseSummary.extend({ outcome: CaseStatus })),
  /** What the platform reported of the account as a sender; null where it has not. */
  sender: ReportedSender.nullable(),
  /** How many were sent to its group; null where nothing was told of anything sent. */
  sent: SentToGroup.nullable(),
  hasContact: z.boolean(),
  contactLooks: z.array(z.object({ by: z.string(), reason: z.string(), at: Instant })),
})
export type DeskCase = z.infer<typeof DeskCase>

/** A further case that one act is to cover, as it stands once what it states alike has been judged. */
export const LikeCase = z.object({
  lease: Lease,
  revision: z.number().int(),
  /** Ids of the statements that are still to be judged. */
  unassessed: z.array(z.string()),
})
export type LikeCase = z.infer<typeof LikeCase>

/** How a further case of an account compares with the one that is to be decided. */
export const ComparedCase = z.object({
  caseId: Id,
  /** Ids of its statements that do not read word for word as they do there. */
  differs: z.array(z.string()),
  /** The grounds on which it may be rejected: asked about and answered, or stated outright. */
  grounds: z.array(z.string()),
  /** Whether one of its imports has changed since it was handed in: it cannot be accepted so. */
  isChanged: z.boolean(),
})
export type ComparedCase = z.infer<typeof ComparedCase>

/** The mail that a decision would send, shown before it goes. */
export const MailPreview = FramedMail.extend({
  statement: StatementOfReasons.nullable(),
})
export type MailPreview = z.infer<typeof MailPreview>

/** The mail that a decision on a case or a question would send, and what its words still lack. */
export const CaseMailPreview = MailPreview.extend({
  /**
   * All that speaks against what a rejection rests on is kept from the account, and its reasons name no fact: with
   * these words it is refused (`FACT_MISSING`).
   */
  lacksFact: z.boolean(),
})
export type CaseMailPreview = z.infer<typeof CaseMailPreview>
