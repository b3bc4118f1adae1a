import { bounceClasses, returnCodes } from '@freigabe/core'
import { z } from 'zod'
import { Provider } from '../gate/sending.ts'
import { GivenInstant, Id, IdOrReference } from '../values.ts'

/** Under which code something that came back is counted. */
export const ReturnCode = z.enum(returnCodes)
export type ReturnCode = z.infer<typeof ReturnCode>

/** Why a receiver did not take a message. Only `unknown_recipient`, a user or a domain, speaks against a list. */
export const BounceClass = z.enum(bounceClasses)
export type BounceClass = z.infer<typeof BounceClass>

/**
 * Something that came back of what was sent: so many of a group or an import, if you know to which it was
 * sent, or one recipient. It is counted, and nothing of a recipient is kept.
 */
export const ReturnReport = z
  .object({
    /** Your own, for example of the message that came back. Told again within 30 days it is known, and counts once. */
    id: z.string().min(1).max(300),
    account: IdOrReference,
    group: IdOrReference.optional(),
    batch: IdOrReference.optional(),
    /**
     * Of a bounce or complaint: it is about the mail that asks to confirm a sign-up through this source of the group.
     * It speaks against the form, and counts against no list.
     */
    source: IdOrReference.optional(),
    /** Whom it came from, where you do not know the import. */
    address: z.string().min(1).max(320).optional(),
    /** Instead of the address: its SHA-256, normalised as the recipients digest says, in hexadecimal. */
    hash: z
      .string()
      .regex(/^[\da-fA-F]{64}$/)
      .optional(),
    kind: z.enum(['bounce', 'complaint', 'unsubscribe', 'click', 'reply']),
    /** Of a bounce; without it the class follows from `status`. */
    class: BounceClass.optional(),
    /** Of a bounce: whether it is final. It is, unless you say otherwise or `status` begins with 4. */
    permanent: z.boolean().optional(),
    /** Of a bounce: the enhanced status code of the receiver’s answer (RFC 3463). */
    status: z
      .string()
      .regex(/^[45]\.\d{1,3}\.\d{1,3}$/)
      .optional(),
    provider: Provider.optional(),
    count: z.number().int().min(1).max(100_000_000).default(1),
    /** The day of sending, by UTC; without it the last day before on which it was sent to. */
    sentOn: z.iso.date().optional(),
    /** The day on which it came back, by UTC; today where none is named. */
    day: z.iso.date().optional(),
    /**
     * When it came back, instead of the day. By the hour it is found that a mailbox provider fails for many accounts
     * at once. Without it, what came today belongs to the hour in which you tell of it.
     */
    at: GivenInstant.optional(),
  })
  .superRefine((given, { addIssue }) => {
    for (const { path, message } of faultsOf(given)) addIssue({ code: 'custom', path, message })
  })
  .meta({
    examples: [
      {
        id: 'm-4711',
        account: 'c-1047',
        group: 'newsletter',
        batch: 'spring',
        kind: 'bounce',
        status: '5.1.1',
        provider: 'gmx',
      },
    ],
  })
export type ReturnReport = z.infer<typeof ReturnReport>

type Given = Partial<
  Record<
    'group' | 'batch' | 'source' | 'address' | 'hash' | 'class' | 'status' | 'day' | 'at',
    string
  >
> & {
  kind: string
  permanent?: boolean | undefined
  count: number
}

function faultsOf(given: Given) {
  const { group, batch, address, hash, kind, count, day, at, ...bounce } = given
  const faults = faultsOfSource(given)
  const isOne = address !== undefined || hash !== undefined
  if (group === undefined && !isOne) {
    faults.push({ path: ['group'], message: 'Name the group, or whom it came from.' })
  }
  if (batch !== undefined && group === undefined) {
    faults.push({ path: ['group'], message: 'An import is named with its group.' })
  }
  if (address !== undefined && hash !== undefined) {
    faults.push({ path: ['hash'], message: 'Name the address or its hash.' })
  }
  if (day !== undefined && at !== undefined) {
    faults.push({ path: ['day'], message: 'Name the moment or the day.' })
  }
  if (isOne && count !== 1) {
    faults.push({ path: ['count'], message: 'A recipient counts once.' })
  }
  const ofBounce = (['class', 'status', 'permanent'] as const).filter(
    (key) => bounce[key] !== undefined,
  )
  if (kind !== 'bounce') {
    for (const key of ofBounce) faults.push({ path: [key], message: 'Only a bounce has this.' })
  }
  return faults
}

function faultsOfSource({ group, batch, source, kind }: Given) {
  const faults: { path: string[]; message: string }[] = []
  if (source === undefined) return faults
  if (group === undefined) {
    faults.push({ path: ['group'], message: 'A source is named with its group.' })
  }
  if (batch !== undefined) {
    faults.push({ path: ['batch'], message: 'A confirmation belongs to no import.' })
  }
  if (kind !== 'bounce' && kind !== 'complaint') {
    faults.push({ path: ['source'], message: 'Only a bounce or a complaint names a source.' })
  }
  return faults
}

/** What became of a report. It says nothing about who is in which list. */
export const ReturnOutcome = z.object({
  id: z.string(),
  /** `known`: it was told before. */
  outcome: z.enum(['counted', 'known', 'refused']),
  /** Why it was refused. Nothing else of the request depends on that. */
  reason: z
    .enum([
      'unknown_account',
      'unknown_group',
      'unknown_batch',
      'unknown_source',
      'not_an_address',
      'day_to_come',
      'sent_after',
    ])
    .nullable(),
})
export type ReturnOutcome = z.infer<typeof ReturnOutcome>

/** A rate of complaints that a mailbox provider reports for a whole mailing, by the header `Feedback-ID`. */
export const RateReport = z.object({
  /** As the import has it. */
  feedbackId: z.string().min(1).max(40),
  provider: Provider,
  /** The day of sending for which it is reported. */
  day: z.iso.date(),
  /** From 0 to 1. Told again, the last one holds. */
  rate: z.number().min(0).max(1),
})
export type RateReport = z.infer<typeof RateReport>

/** What became of a rate. */
export const RateOutcome = z.object({
  feedbackId: z.string(),
  outcome: z.enum(['recorded', 'refused']),
  reason: z.enum(['unknown_feedback_id', 'day_to_come']).nullable(),
})
export type RateOutcome = z.infer<typeof RateOutcome>

/** How much came back under a code. */
export const CameBack = z.object({
  code: ReturnCode,
  /** `sketch`: only what the samples of imports tell apart, a share of all. */
  basis: z.enum(['counted', 'sketch']),
  count: z.number().int(),
})
export type CameBack = z.infer<typeof CameBack>

/** What was sent to an import and what came back of it. */
export const ReturnsOfImport = z.object({
  /** Null for what was told of the group as a whole. */
  batch: z
    .object({
      id: Id,
      reference: z.string().nullable(),
      fileName: z.string(),
      feedbackId: z.string(),
    })
    .nullable(),
  sent: z.number().int(),
  /** The share of its recipients that its sample tells apart, as a bound of what came by `sketch`. */
  shareTold: z.number(),
  came: z.array(CameBack),
  /** By day of sending; null where it was not told and nothing had been sent before. */
  days: z.array(
    z.object({
      sentOn: z.iso.date().nullable(),
      sent: z.number().int(),
      /** How much of that went to providers that report complaints one by one. */
      reporting: z.number().int(),
      came: z.array(CameBack),
    }),
  ),
  providers: z.array(z.object({ provider: z.string().nullable(), sent: z.number().int() })),
  /** Complaints as providers report them for a whole mailing. */
  rates: z.array(z.object({ day: z.iso.date(), provider: z.string(), rate: z.number() })),
})
export type ReturnsOfImport = z.infer<typeof ReturnsOfImport>

/** From which share of what was sent on a person looks, and from which on sending stops. */
export const ReturnsLimit = z.object({
  rule: z.enum(['first_bounces', 'later_bounces', 'complaints', 'first_unsubscribes']),
  code: ReturnCode,
  /** What came later than so many days after the day of sending does not count. */
  withinDays: z.number().int(),
  look: z.number(),
  /** Null where sending never stops by this rule. */
  hold: z.number().nullable(),
})
export type ReturnsLimit = z.infer<typeof ReturnsLimit>

/**
 * What came back of what was sent to a group. Customers and support are told no count below five for an
 * import, none of complaints below ten, and none of complaints for a part of a list that was cut off by the
 * customer; what is missing may be none or a few.
 */
export const GroupReturns = z.object({
  since: z.iso.date(),
  until: z.iso.date(),
  /** False: nobody told how many were sent, so that there are no rates; none are made up. */
  isSentTold: z.boolean(),
  /** Whether small counts are left out. */
  isCut: z.boolean(),
  imports: z.array(ReturnsOfImport),
  /** By what it is judged. */
  limits: z.array(ReturnsLimit),
  /** What came back to the account in this time and no sample tells apart: it belongs to any of its groups. */
  untold: z.array(z.object({ code: ReturnCode, count: z.number().int() })),
})
export type GroupReturns = z.infer<typeof GroupReturns>
