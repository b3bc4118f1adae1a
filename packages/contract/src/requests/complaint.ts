import { z } from 'zod'
import { Evidence } from '../case/submission.ts'
import { Id, Instant, Line, Locale, Prose, RecipientAddress } from '../values.ts'

/** Who complains; `csa` is the Certified Senders Alliance. */
export const Complainant = z.enum(['recipient', 'authority', 'lawyer', 'csa', 'other'])
export type Complainant = z.infer<typeof Complainant>

export const ComplaintOutcome = z.enum(['consent_shown', 'no_consent', 'not_ours', 'settled'])
export type ComplaintOutcome = z.infer<typeof ComplaintOutcome>

/**
 * What the sketch of an import says about one address. A sketch of a large import is a sample, so that
 * about most addresses it `cannot_show` anything.
 */
export const SketchAnswer = z.enum(['held', 'not_held', 'cannot_show'])
export type SketchAnswer = z.infer<typeof SketchAnswer>

/** Something that an account was asked about a complaint, answered to it, or was told of its end. */
export const ComplaintEntry = z.object({
  id: Id,
  kind: z.enum(['asked', 'answer', 'closed']),
  at: Instant,
  /** Whose answer it is; staff are named to staff only. */
  by: z.string().nullable(),
  /** With addresses masked. */
  text: z.string().nullable(),
  outcome: ComplaintOutcome.nullable(),
  evidence: z.array(Evidence),
  answerBy: Instant.nullable(),
})
export type ComplaintEntry = z.infer<typeof ComplaintEntry>

/** A complaint as the account sees it that is asked for the recipient's consent record. */
export const Complaint = z.object({
  id: Id,
  from: Complainant,
  /** The recipient's address, masked; null once it is erased. */
  masked: z.string().nullable(),
  /** The group that the mail went to, as far as that is known. */
  group: z.object({ id: Id, name: z.string() }).nullable(),
  /** When the import with this recipient came in, as far as that is known. */
  importedAt: Instant.nullable(),
  standing: z.enum(['asked', 'answered', 'closed']),
  /** Until when the account has time to answer; null where nothing is asked of it. */
  answerBy: Instant.nullable(),
  /** Whether an answer is read, also after that. */
  mayAnswer: z.boolean(),
  entries: z.array(ComplaintEntry),
})
export type Complaint = z.infer<typeof Complaint>

/** A line of the worklist, and of an account's history. */
export const ComplaintSummary = z.object({
  id: Id,
  from: Complainant,
  masked: z.string().nullable(),
  account: z.object({ id: Id, name: z.string(), locale: Locale }).nullable(),
  group: z.object({ id: Id, name: z.string() }).nullable(),
  status: z.enum(['entered', 'traced', 'asked', 'answered', 'closed']),
  outcome: ComplaintOutcome.nullable(),
  receivedAt: Instant,
  /** Until when whoever complains is to have an answer. */
  dueAt: Instant,
  /** Whether that moment passed before it was closed. */
  overdue: z.boolean(),
  /** Until when the account has time to answer; null while it is not asked. */
  answerBy: Instant.nullable(),
})
export type ComplaintSummary = z.infer<typeof ComplaintSummary>

/** A complaint as staff see it, with what they wrote down and what the account was asked. */
export const DeskComplaint = ComplaintSummary.extend({
  reference: z.string().nullable(),
  /** What is complained about, with addresses masked. */
  words: z.string(),
  enteredBy: z.string(),
  enteredAt: Instant,
  /** Whether the address is still held, so that it can be traced and shown. */
  hasAddress: z.boolean(),
  /** The import that it was traced to. */
  batch: z
    .object({
      id: Id,
      importedAt: Instant,
      recipients: z.number().int(),
      /** What its sketch said when the complaint was traced to it. */
      sketch: SketchAnswer,
    })
    .nullable(),
  /** How many business days an account usually has to answer, as the policy says. */
  recordDays: z.number().int().nullable(),
  entries: z.array(ComplaintEntry),
  /** What staff wrote down, who looked at the address and why, who was shown it, and how it ended. */
  notes: z.array(
    z.object({
      id: Id,
      kind: z.enum(['note', 'look', 'shown', 'outcome']),
      text: z.string(),
      by: z.string(),
      at: Instant,
    }),
  ),
})
export type DeskComplaint = z.infer<typeof DeskComplaint>

/** An import, and what its sketch says about the address of a complaint. */
export const TracedBatch = z.object({
  account: z.object({ id: Id, name: z.string() }),
  group: z.object({ id: Id, name: z.string() }),
  batch: z.object({ id: Id, importedAt: Instant, recipients: z.number().int() }),
  sketch: SketchAnswer,
  /** Whether it is approved now, and whether it was when the complaint was received. */
  approved: z.object({ now: z.boolean(), onReceipt: z.boolean() }),
})
export type TracedBatch = z.infer<typeof TracedBatch>

/** Where an address may have come from, as far as sketches and reports of objections show. */
export const ComplaintTrace = z.object({
  /** Imports whose sketch holds it, newest first; of one account, where one was named, all of its newest. */
  batches: z.array(TracedBatch),
  /** How many imports were asked, by their answer. */
  counts: z.object({
    held: z.number().int(),
    notHeld: z.number().int(),
    cannotShow: z.number().int(),
  }),
  /** Accounts that reported that this recipient unsubscribed, complained or bounced: they have mailed it. */
  reported: z.array(
    z.object({
      account: z.object({ id: Id, name: z.string() }),
      kind: z.enum(['unsubscribed', 'complained', 'hard_bounced']),
      at: Instant,
    }),
  ),
})
export type ComplaintTrace = z.infer<typeof ComplaintTrace>

export const ComplaintForm = z.object({
  complaintId: Id,
  from: Complainant,
  /** Under which name or number whoever complains keeps it. */
  reference: Line.nullable().default(null),
  /** The recipient's address. */
  email: RecipientAddress,
  words: Prose,
  receivedAt: Instant,
  dueAt: Instant,
})

/** What the complaint is about: an account, and the group or import as far as that is known. */
export const ComplaintPlacing = z.object({
  account: Id,
  group: Id.nullable().default(null),
  batch: Id.nullable().default(null),
})

export const ConsentRecordInquiry = z.object({
  inquiryId: Id,
  /** What the account reads besides the request itself. */
  text: Prose,
  /** Usually so many business days from now as the policy says. */
  answerBy: Instant.optional(),
})

export const ComplaintClosing = z.object({
  decisionId: Id,
  outcome: ComplaintOutcome,
  /** Why, for staff only. */
  text: Prose,
})
