import { z } from 'zod'
import { NamedGround, StatementOfReasons } from '../case/case.ts'
import { Evidence } from '../case/submission.ts'
import { Id, Instant, Locale, Prose } from '../values.ts'

export const Measure = z.enum(['warning', 'suspension'])
export type Measure = z.infer<typeof Measure>

/** Something that an account was told in a proceeding, or answered in it. */
export const ProceedingEntry = z.object({
  id: Id,
  kind: z.enum(['hearing', 'answer', 'warned', 'suspended', 'upheld', 'dropped', 'lifted']),
  at: Instant,
  /** Whose answer it is; staff are named to staff only. */
  by: z.string().nullable(),
  /** What the account is heard about; only of a hearing. */
  measure: Measure.nullable(),
  grounds: z.array(NamedGround),
  text: z.string().nullable(),
  statement: StatementOfReasons.nullable(),
  evidence: z.array(Evidence),
  /** Until when the account has time to answer to it. */
  answerBy: Instant.nullable(),
})
export type ProceedingEntry = z.infer<typeof ProceedingEntry>

/** A proceeding on a warning or suspension, as the account sees it: from the hearing on. */
export const Proceeding = z.object({
  id: Id,
  /** `answered` while a decision is awaited. */
  standing: z.enum(['hearing', 'answered', 'warned', 'suspended', 'dropped', 'lifted']),
  /** Until when the account has time to answer; null where nothing is asked of it. */
  answerBy: Instant.nullable(),
  /** Whether an answer is still read, also after that. */
  mayAnswer: z.boolean(),
  /** Whether the warning or suspension that stands can still be appealed against. */
  mayAppeal: z.boolean(),
  entries: z.array(ProceedingEntry),
})
export type Proceeding = z.infer<typeof Proceeding>

/** A proceeding as staff see it, from the proposal on. */
export const DeskProceeding = z.object({
  id: Id,
  account: z.object({
    id: Id,
    name: z.string(),
    locale: Locale,
    suspendedAt: Instant.nullable(),
  }),
  /** The case that it arose from. */
  case: z.object({ id: Id, groupName: z.string() }).nullable(),
  status: z.enum(['proposed', 'hearing', 'warned', 'suspended', 'dropped', 'lifted']),
  measure: Measure,
  grounds: ProceedingEntry.shape.grounds,
  proposal: z.object({ reasons: z.string(), by: z.string(), mine: z.boolean(), at: Instant }),
  hearing: z
    .object({ openedAt: Instant, until: Instant, answers: z.number().int(), over: z.boolean() })
    .nullable(),
  /** How many days a hearing usually lasts, as the policy says. */
  hearingDays: z.number().int(),
  /** Whether a decision on it is still to be made in the light of the hearing. */
  undecided: z.boolean(),
  /** Whether the reader is another person than who proposed it, or the only one there is. */
  mayDecide: z.boolean(),
  /** Why it was dropped before the account was heard. */
  droppedBecause: z.string().nullable(),
  entries: z.array(ProceedingEntry),
})
export type DeskProceeding = z.infer<typeof DeskProceeding>

/** A line of the worklist, and of an account's history. */
export const ProceedingSummary = DeskProceeding.pick({
  id: true,
  account: true,
  status: true,
  measure: true,
  hearing: true,
  undecided: true,
}).extend({ proposedAt: Instant, proposedBy: z.string() })
export type ProceedingSummary = z.infer<typeof ProceedingSummary>

const Grounds = z.array(z.string().max(80)).min(1).max(20)

export const MeasureProposal = z.object({
  proceedingId: Id,
  case: Id.nullable().default(null),
  measure: Measure,
  grounds: Grounds,
  /** What was found, with where it can be seen; for staff only. */
  reasons: Prose,
})

export const HearingCommand = z.object({
  hearingId: Id,
  measure: Measure,
  grounds: Grounds,
  /** What the account is asked to speak to; it reads this. */
  text: Prose,
  /** Usually so many days from now as the policy says. */
  answerBy: Instant.optional(),
})

export const WarningCommand = z.object({
  decisionId: Id,
  grounds: Grounds,
  /** The paragraph on what was found. */
  found: Prose,
})

export const SuspensionCommand = WarningCommand.extend({
  /** Suspends before the account is heard; it reads why, and is heard afterwards. */
  atOnce: z
    .object({ hearingId: Id, why: Prose, answerBy: Instant.optional() })
    .nullable()
    .default(null),
})

/** A decision with a text that the account reads, where it was heard. */
export const TextedDecision = z.object({ decisionId: Id, text: Prose })

const DraftText = z.string().trim().max(20_000)
const DraftGrounds = z.array(z.string().max(80)).max(20)

/** What a lead is about to write in a proceeding; what is still missing is left out of the letter. */
export const ProceedingLetterDraft = z.discriminatedUnion('step', [
  z.object({
    step: z.literal('hearing'),
    measure: Measure,
    grounds: DraftGrounds,
    text: DraftText,
    answerBy: Instant.optional(),
  }),
  z.object({ step: z.literal('warning'), grounds: DraftGrounds, found: DraftText }),
  z.object({
    step: z.literal('suspension'),
    grounds: DraftGrounds,
    found: DraftText,
    /** Before the account is heard; null after that. */
    atOnce: z.object({ answerBy: Instant.optional() }).nullable().default(null),
  }),
  z.object({ step: z.enum(['upholding', 'lifting', 'dropping']), text: DraftText }),
])
