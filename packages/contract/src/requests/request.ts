import { z } from 'zod'
import { NamedGround, StatementOfReasons } from '../case/case.ts'
import { appealReasons, requestKinds } from '../choices.ts'
import { ScheduledOnRequest } from '../desk/scheduled-decision.ts'
import { StaffRole } from '../people/person.ts'
import { Remedy } from '../policy/endpoints.ts'
import { Id, Instant, Line, Locale, Prose } from '../values.ts'
import { PlanStanding } from './account-plan.ts'
import { DecidedGoodwill, GoodwillMeasure } from './goodwill.ts'

/** What a customer asks for; each kind goes to its own people. */
export const RequestKind = z.enum(requestKinds)
export type RequestKind = z.infer<typeof RequestKind>

/** Whose turn it is. `answered`: nobody has to act, and the customer may still write. */
export const RequestStatus = z.enum(['open', 'waiting_for_customer', 'answered', 'closed'])
export type RequestStatus = z.infer<typeof RequestStatus>

/** How it ended. `settled`: closed by the customer after an answer. */
export const RequestOutcome = z.enum([
  'upheld',
  'dismissed',
  'granted',
  'declined',
  'withdrawn',
  'settled',
])
export type RequestOutcome = z.infer<typeof RequestOutcome>

/** A coded reason on which an appeal was decided. */
export const AppealReason = z.enum([...appealReasons.upheld, ...appealReasons.dismissed])
export type AppealReason = z.infer<typeof AppealReason>

/** A line of a list of requests. */
export const RequestSummary = z.object({
  id: Id,
  kind: RequestKind,
  title: z.string(),
  status: RequestStatus,
  outcome: RequestOutcome.nullable(),
  /** What it is about; the account as a whole where both are null. */
  groupId: Id.nullable(),
  groupName: z.string().nullable(),
  caseId: Id.nullable(),
  /** The proceeding whose warning or suspension an appeal is against. */
  proceedingId: Id.nullable(),
  openedAt: Instant,
  /** Of the newest message or act. */
  changedAt: Instant,
  /** Until when an answer is promised; null while staff do not have to answer. */
  dueAt: Instant.nullable(),
  /** Whether the promised moment has passed without an answer. */
  overdue: z.boolean(),
})
export type RequestSummary = z.infer<typeof RequestSummary>

export const RequestFile = z.object({
  id: Id,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  at: Instant,
  /** Deleted as promised; only its name is left. */
  gone: z.boolean(),
})
export type RequestFile = z.infer<typeof RequestFile>

/** A paragraph of a statement of reasons: the part that it stands in, and its place there, from 0. */
export const Passage = z.object({
  part: z.enum(['lookedAt', 'found', 'rule', 'whatNow']),
  paragraph: z.number().int().min(0).max(1000),
})
export type Passage = z.infer<typeof Passage>

/** The decision that an appeal is against, as the account was told of it. */
export const AppealedLetter = z.object({
  kind: z.enum(['rejected', 'revoked', 'warned', 'suspended']),
  at: Instant,
  grounds: z.array(NamedGround.omit({ basis: true })),
  statement: StatementOfReasons,
  /** The proceeding that ended with it, if one did. */
  proceedingId: Id.nullable(),
})
export type AppealedLetter = z.infer<typeof AppealedLetter>

export const RequestMessage = z.object({
  id: Id,
  /** Customers see of staff the role; the name is for colleagues. */
  by: z.object({
    side: z.enum(['customer', 'staff']),
    role: StaffRole.nullable(),
    name: z.string().nullable(),
  }),
  text: z.string(),
  /** The paragraph of the appealed decision that it is about; null where it is about all of it. */
  about: Passage.nullable(),
  /** Other ways forward that an advice points to. */
  remedies: z.array(Remedy),
  at: Instant,
  files: z.array(RequestFile),
})
export type RequestMessage = z.infer<typeof RequestMessage>

/** Who of staff has taken a request on. */
export const RequestHolder = z.object({ id: Id, name: z.string(), mine: z.boolean() })

/** A request with its thread. */
export const Request = RequestSummary.extend({
  filedBy: z.string(),
  messages: z.array(RequestMessage),
  /** What an appeal is against; null for other requests, and where no letter was kept. */
  appealed: AppealedLetter.nullable(),
  /** On what an appeal was decided. */
  reasons: z.array(AppealReason),
  closedAt: Instant.nullable(),
  /** Of a request for goodwill: the booking as it stands, and how it was decided. */
  goodwill: z.object({ standing: PlanStanding, decision: DecidedGoodwill.nullable() }).nullable(),
  /** For whoever answers it; null for customers. */
  work: z
    .object({
      accountName: z.string(),
      /** In which the account is written to. */
      accountLocale: Locale,
      holder: RequestHolder.nullable(),
      /** True where it is against what the reader decided: it is another person's. */
      barred: z.boolean(),
      /** A decision on the appeal that is made and not carried out yet. */
      scheduled: ScheduledOnRequest.nullable(),
    })
    .nullable(),
})
export type Request = z.infer<typeof Request>

/** A row of what waits for staff. */
export const RequestItem = RequestSummary.pick({
  id: true,
  kind: true,
  title: true,
  groupName: true,
  caseId: true,
  dueAt: true,
  overdue: true,
}).extend({
  accountId: Id,
  accountName: z.string(),
  status: RequestStatus.extract(['open', 'waiting_for_customer']),
  /** Since when the present turn lasts. */
  waitingSince: Instant,
  holder: RequestHolder.nullable(),
  barred: z.boolean(),
})
export type RequestItem = z.infer<typeof RequestItem>

/** A row of what staff have decided. */
export const DecidedRequest = RequestSummary.pick({
  id: true,
  kind: true,
  title: true,
  groupName: true,
}).extend({
  accountId: Id,
  accountName: z.string(),
  outcome: RequestOutcome.exclude(['withdrawn', 'settled']),
  /** On what an appeal was decided. */
  reasons: z.array(AppealReason),
  /** What was granted as goodwill. */
  measure: GoodwillMeasure.nullable(),
  decidedAt: Instant,
})
export type DecidedRequest = z.infer<typeof DecidedRequest>

export const NewRequest = z.object({
  requestId: Id,
  messageId: Id,
  kind: RequestKind,
  title: Line,
  text: Prose,
  /** The case that it is about; an addition needs one, an appeal unless it is against a warning or suspension. */
  caseId: Id.optional(),
  /** The proceeding whose warning an appeal is against. */
  proceedingId: Id.optional(),
  /** The group, where no case is named. */
  groupId: Id.optional(),
  /** Of an appeal: what it says about single paragraphs of the decision, each a message of its own. */
  objections: z
    .array(z.object({ messageId: Id, about: Passage, text: Prose }))
    .max(20)
    .optional(),
})

export const NewMessage = z.object({ messageId: Id, text: Prose })

/** What staff write. */
export const RequestReply = NewMessage.extend({
  /** Whether an answer is needed: then it is the customer's turn, and no deadline runs. */
  asks: z.boolean().default(false),
})

/** What support writes, with the codes of remedies that it points to. */
export const Advice = RequestReply.extend({
  remedies: z.array(z.string().max(100)).max(10).default([]),
})

/** An answer or a question as it is about to be written, as far as it is. */
export const ReplyLetterDraft = z.object({
  outcome: z.enum(['answered', 'asked']),
  text: z.string().trim().max(20_000),
})

/**
 * What the desk is about to write on an appeal or an addition; what is still missing is left out of the letter. A
 * decision as it would be sent is one, too.
 */
export const AppealLetterDraft = z.discriminatedUnion('outcome', [
  z.object({
    messageId: Id.optional(),
    outcome: z.enum(['upheld', 'dismissed']),
    reasons: z.array(AppealReason).max(5),
    text: z.string().trim().max(20_000),
  }),
  ReplyLetterDraft,
])

export const AppealDecision = NewMessage.extend({
  outcome: z.enum(['upheld', 'dismissed']),
  reasons: z.array(AppealReason).min(1).max(5),
}).refine(
  ({ outcome, reasons }) =>
    reasons.every((reason) => (appealReasons[outcome] as readonly string[]).includes(reason)),
  { path: ['reasons'], message: 'Each reason belongs to the outcome.' },
)
export type AppealDecision = z.infer<typeof AppealDecision>

/** The decision on a request for goodwill; its text goes to the customer. */
export const GoodwillDecision = z.discriminatedUnion('outcome', [
  NewMessage.extend({
    outcome: z.literal('granted'),
    measure: GoodwillMeasure,
    /** Granted though the figures speak against it. */
    exception: z.boolean().default(false),
  }),
  NewMessage.extend({ outcome: z.literal('declined') }),
])

export type GoodwillDecision = z.infer<typeof GoodwillDecision>
