import { z } from 'zod'
import { Account } from '../accounts/account.ts'
import { Contradiction, SubmissionFault } from '../intake/submission.ts'
import { Requirement } from '../policy/endpoints.ts'
import { Id, Instant, Prose } from '../values.ts'
import { Case, CaseSummary, StatementOfReasons } from './case.ts'
import { CaseStatus } from './case-status.ts'
import { Evaluation, RouteToPerson } from './evaluation.ts'
import { Deferral, HandOver, Queued, Urgency } from './queue.ts'

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
  worstSeverity: z.enum(['info', 'notice', 'warning', 'serious']).nullable(),
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
})

export const Note = z.object({ id: Id, text: z.string(), by: z.string(), at: Instant })
export type Note = z.infer<typeof Note>

/** A case as the desk sees it. */
export const DeskCase = Case.extend({
  account: Account,
  lease: Lease.nullable(),
  /** Null once it has left the queue. */
  queued: Queued.nullable(),
  statements: z.array(Statement),
  faults: z.array(SubmissionFault),
  /** What of the newest submission does not go with the files. */
  contradictions: z.array(Contradiction),
  /** Why it is here; null before the first submission. */
  evaluation: Evaluation.nullable(),
  notes: z.array(Note),
  accountHistory: z.array(CaseSummary.extend({ outcome: CaseStatus })),
  groupHistory: z.array(CaseSummary.extend({ outcome: CaseStatus })),
  hasContact: z.boolean(),
  contactLooks: z.array(z.object({ by: z.string(), reason: z.string(), at: Instant })),
})
export type DeskCase = z.infer<typeof DeskCase>

/** The words that a reviewer may edit; what is left out is written from the coded texts. */
const StatementDraft = StatementOfReasons.omit({ locale: true }).partial()

const Held = z.object({ leaseToken: z.number().int(), revision: z.number().int().min(1) })

export const AskCommand = Held.omit({ revision: true }).extend({
  questionId: Id,
  text: Prose,
  grounds: z.array(z.string()).max(20),
  requirements: z
    .array(Requirement.pick({ id: true, kind: true, necessity: true, label: true, why: true }))
    .max(10),
})

export const AcceptCommand = Held.extend({
  decisionId: Id,
  conditions: z
    .array(z.object({ code: z.string(), limit: z.number().int().positive().optional() }))
    .max(10)
    .default([]),
  /** How much may arrive through each source of the case; as declared where nothing is said. */
  sources: z
    .array(
      z.object({
        source: Id,
        cap: z.number().int().min(1),
        periodDays: z.number().int().min(1).max(366),
      }),
    )
    .max(20)
    .optional(),
  endsAt: Instant.optional(),
  statement: StatementDraft.default({}),
})

export const RejectCommand = Held.extend({
  decisionId: Id,
  grounds: z.array(z.string()).min(1).max(20),
  /** `['none']` says outright that nothing would lead to acceptance. */
  remedies: z.array(z.string()).min(1).max(20),
  statement: StatementDraft.default({}),
})

/** The mail that a decision would send, shown before it goes. */
export const MailPreview = z.object({
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  statement: StatementOfReasons.nullable(),
})
export type MailPreview = z.infer<typeof MailPreview>
