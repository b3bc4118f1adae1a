import { z } from 'zod'
import { NamedGround, StatementOfReasons } from '../case/case.ts'
import { Evidence } from '../case/submission.ts'
import { ScheduledOnHold } from '../desk/scheduled-decision.ts'
import { Id, Instant, Locale, Prose } from '../values.ts'

/** What is on hold: one import, a group with all that is in it, or the account with all groups. */
export const HeldUnitKind = z.enum(['import', 'group', 'account'])
export type HeldUnitKind = z.infer<typeof HeldUnitKind>

/** Why: figures alone, a person by hand, an incident from outside, or figures of a provider that failed. */
export const HoldCause = z.enum(['figures', 'person', 'incident', 'provider'])
export type HoldCause = z.infer<typeof HoldCause>

/** Names what is on hold, or looked at. */
export const heldUnit = {
  unit: HeldUnitKind,
  /** Null where the whole account is on hold. */
  group: z.object({ id: Id, name: z.string() }).nullable(),
  /** The import, also after it was removed; null where a group or the account is on hold. */
  batch: z
    .object({
      id: Id,
      importedAt: Instant,
      recipients: z.number().int(),
      isRemoved: z.boolean(),
    })
    .nullable(),
}

/** Another hold that stands on some of the same recipients; each is lifted by itself. */
export const OtherHold = z.object({ id: Id, ...heldUnit })
export type OtherHold = z.infer<typeof OtherHold>

/** What came back when an automatic hold was placed. */
export const HoldFigures = z.object({
  /** The rule of the policy that was broken. */
  rule: z.string(),
  code: z.enum([
    'bounce_unknown_recipient',
    'bounce_mailbox_full',
    'bounce_policy',
    'bounce_authentication',
    'bounce_other',
    'bounce_transient',
    'complaint',
    'unsubscribe',
    'click',
    'reply',
  ]),
  /** How many came back; null where that is withheld. */
  came: z.number().int().nullable(),
  /** Why: fewer than ten people complained, or it is a part of a list that the account cut itself. */
  withheld: z.enum(['few', 'own_part']).nullable(),
  /** Of how many that were sent. */
  of: z.number().int(),
  /** From which share on the rule holds: 0.05 is 5 %. */
  threshold: z.number(),
  /** What came later than so many days after the day of sending does not count. */
  withinDays: z.number().int(),
  /** The share of what was sent about which this kind of return is reported at all. */
  coverage: z.number(),
  /** First and last day of sending, by UTC. */
  from: z.iso.date(),
  until: z.iso.date(),
})
export type HoldFigures = z.infer<typeof HoldFigures>

/** Something that an account was told of a hold, or answered. */
export const HoldEntry = z.object({
  id: Id,
  kind: z.enum(['placed', 'answer', 'lifted', 'confirmed']),
  at: Instant,
  /** Whose answer it is; staff are named to staff only. */
  by: z.string().nullable(),
  text: z.string().nullable(),
  /** Of an automatic hold, when it was placed. */
  figures: HoldFigures.nullable(),
  grounds: z.array(NamedGround),
  /** The statement of reasons of a hold that was confirmed. */
  statement: StatementOfReasons.nullable(),
  /** Cases whose approval was revoked, wholly or for the import alone; an appeal is filed about one of them. */
  cases: z.array(Id),
  evidence: z.array(Evidence),
})
export type HoldEntry = z.infer<typeof HoldEntry>

/** A hold as the account sees it. */
export const Hold = z.object({
  id: Id,
  ...heldUnit,
  cause: HoldCause,
  /** `answered` while the answer awaits a decision. */
  standing: z.enum(['standing', 'answered', 'lifted', 'confirmed']),
  placedAt: Instant,
  /** Until when a person looks at it, or at the answer; null where nobody has yet to look. */
  lookBy: Instant.nullable(),
  /** Since when a person is on it. */
  lookedAt: Instant.nullable(),
  /** Whether an answer is read. */
  mayAnswer: z.boolean(),
  endedAt: Instant.nullable(),
  /** Other holds that keep some of the same recipients shut, or still do now that this one is over. */
  alsoHeld: z.array(OtherHold),
  /** Oldest first; the first tells why it was placed. */
  entries: z.array(HoldEntry),
})
export type Hold = z.infer<typeof Hold>

/** A line of the worklist, and of an account's history. */
export const HoldSummary = z.object({
  id: Id,
  account: z.object({ id: Id, name: z.string(), locale: Locale }),
  ...heldUnit,
  cause: HoldCause,
  /** What came back when it was placed, of how many that were sent; null where figures did not place it. */
  returned: z
    .object({ code: HoldFigures.shape.code, came: z.number().int(), of: z.number().int() })
    .nullable(),
  status: z.enum(['standing', 'lifted', 'confirmed']),
  placedAt: Instant,
  /** Who placed it; null where the figures alone did. */
  placedBy: z.string().nullable(),
  /** Until when a person is to look at what is new; null where nothing is. */
  lookBy: Instant.nullable(),
  /** Whether that moment has passed. */
  overdue: z.boolean(),
  /** Since when a person is on it. */
  lookedAt: Instant.nullable(),
  /** How often the account has answered. */
  answers: z.number().int(),
  endedAt: Instant.nullable(),
})
export type HoldSummary = z.infer<typeof HoldSummary>

/** Everything that came back, as staff see it. */
export const DeskHoldFigures = HoldFigures.omit({ came: true, withheld: true }).extend({
  came: z.number().int(),
  /** By mailbox provider; null where it is not known. */
  providers: z.array(
    z.object({ provider: z.string().nullable(), came: z.number().int(), of: z.number().int() }),
  ),
  /** By day of sending. */
  days: z.array(z.object({ sentOn: z.iso.date(), came: z.number().int(), of: z.number().int() })),
})
export type DeskHoldFigures = z.infer<typeof DeskHoldFigures>

/** A hold as staff see it. */
export const DeskHold = HoldSummary.extend({
  figures: DeskHoldFigures.nullable(),
  /** What whoever placed it by hand wrote for colleagues. */
  reasons: z.string().nullable(),
  /** The incident that it was placed for. */
  incident: Id.nullable(),
  /** False for whoever placed it by hand, once the account has answered: another person decides. */
  mayDecide: z.boolean(),
  /** What confirming it takes back: cases as a whole, and of how many others the import alone. */
  revokes: z.object({ cases: z.number().int(), partly: z.number().int() }),
  /** Other holds that keep some of the same recipients shut, whatever becomes of this one. */
  alsoHeld: z.array(OtherHold),
  /** The decision that is about to be carried out, or that could not be. */
  scheduled: ScheduledOnHold.nullable(),
  entries: z.array(HoldEntry),
  notes: z.array(z.object({ id: Id, text: z.string(), by: z.string(), at: Instant })),
})
export type DeskHold = z.infer<typeof DeskHold>

export const HoldPlacing = z.object({
  holdId: Id,
  /** An import, or without it a group, or without both the whole account. */
  group: Id.nullable().default(null),
  batch: Id.nullable().default(null),
  /** The incident that it is placed for. */
  incident: Id.nullable().default(null),
  /** What the account reads. */
  text: Prose,
  /** What was found, for staff only. */
  reasons: Prose,
})

export const HoldLifting = z.object({
  decisionId: Id,
  /** Why; the account reads it. */
  text: Prose,
})

/** What is about to be written on a hold; what is still missing is left out of the letter. */
export const HoldLetterDraft = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('lifted'),
    command: z.object({ text: z.string().trim().max(20_000) }),
  }),
  z.object({
    kind: z.literal('confirmed'),
    command: z.object({
      grounds: z.array(z.string().max(80)).max(20),
      found: z.string().trim().max(20_000),
    }),
  }),
])

export const HoldConfirmation = z.object({
  decisionId: Id,
  grounds: z.array(z.string().max(80)).min(1).max(20),
  /** The paragraph on what was found. */
  found: Prose,
})

/** How somebody decided on a hold, as it was sent. */
export const HoldDecision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lift'), command: HoldLifting }),
  z.object({ kind: z.literal('confirm_hold'), command: HoldConfirmation }),
])
export type HoldDecision = z.infer<typeof HoldDecision>

/** Figures from which on a person looks. Sending goes on, and the account is not told. */
export const Look = z.object({
  account: z.object({ id: Id, name: z.string(), locale: Locale }),
  ...heldUnit,
  figures: DeskHoldFigures,
  /** When what came back was judged last. */
  judgedAt: Instant,
})
export type Look = z.infer<typeof Look>
