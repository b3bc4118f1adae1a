import { z } from 'zod'
import { CaseStatus } from '../case/case-status.ts'
import { DenyReason } from '../gate/endpoints.ts'
import { GivenInstant, Id, Instant, Line, Reference } from '../values.ts'
import { Attack } from './attack.ts'

const Count = z.number().int().nonnegative()
const Day = z.iso.date()

/** A form on a website, an interface of another system, or a form that the platform runs itself. */
export const SourceKind = z.enum(['web_form', 'interface', 'platform_form'])
export type SourceKind = z.infer<typeof SourceKind>

/** How much arrives through a source at most: so many recipients in each period of so many days. */
export const SourceExtent = z.object({
  cap: z.number().int().min(1).max(10_000_000),
  periodDays: z.number().int().min(1).max(366),
})
export type SourceExtent = z.infer<typeof SourceExtent>

/**
 * Why what came through a source is reviewed by itself: its screening found something grave, no reviewed file of
 * the source has its layout, a customer brought more at once than the source has a past for, or in small deliveries
 * more over time than passes without a review, or it differs from what came through the source before.
 */
export const SetApart = z.enum([
  'grave_finding',
  'other_layout',
  'unproven_bulk',
  'added_up',
  'unlike_source',
])
export type SetApart = z.infer<typeof SetApart>

/** In what a delivery differs from the past of its source: a figure, and the limit that the policy sets. */
export const Deviation = z.object({
  kind: z.enum([
    'size',
    'records',
    'hours',
    'weekdays',
    'domains',
    'countries',
    'delays',
    'networks',
    'before_source',
    'rejected',
    'suppressed',
  ]),
  figure: z.number(),
  limit: z.number(),
})
export type Deviation = z.infer<typeof Deviation>

/** What a source brought on one day, in UTC. */
export const Arrivals = z.object({
  batchId: Id,
  day: Day,
  recipients: Count,
  /** Arrived beyond the cap, and so is reviewed for itself. */
  beyondCap: z.boolean(),
  /** Why it is reviewed for itself although the cap had room; null for everything else. */
  setApart: SetApart.nullable(),
  /** Came in bulk, and so may be sent to only once it has been screened and nothing was found. */
  bulk: z.boolean(),
  /** Drawn at random for a reviewer to look at afterwards. */
  sampled: z.boolean(),
  /** Why it may not be sent to now, or null where it may. */
  closed: DenyReason.nullable(),
})
export type Arrivals = z.infer<typeof Arrivals>

/** What became of the people who signed up through a source in the last seven days. */
export const SignUps = z.object({
  /** How many were asked to confirm, by permits that named the source and the moment. */
  asked: Count,
  /** How many confirmed within three hours, of those of whom it is known by now; null where nobody tells. */
  confirmed: z.object({ count: Count, of: Count }).nullable(),
  /** How many of those mails came back because nobody has the address. */
  bounced: Count,
  /** What nobody tells, so that an attack would not be found by it. */
  missing: z.array(z.enum(['asked', 'confirmed'])),
})
export type SignUps = z.infer<typeof SignUps>

/** A form or interface through which recipients keep arriving. */
export const Source = SourceExtent.extend({
  id: Id,
  groupId: Id,
  reference: z.string().nullable(),
  name: z.string(),
  kind: SourceKind,
  /** The direct link to the form. Null where there is nothing to open. */
  link: z.string().nullable(),
  /** Code of the collection method. */
  method: z.string(),
  /** Why the next recipient who arrives may not be sent to, or null where they may. */
  closed: DenyReason.nullable(),
  /** The newest case about the source as it is now; null where there is none. */
  case: z.object({ id: Id, status: CaseStatus }).nullable(),
  /** What the approval in force allows, which may be less than was declared; null without one. */
  approved: SourceExtent.extend({ endsAt: Instant }).nullable(),
  /**
   * The period that runs now: the first and last day, and how many have arrived, within the cap and beyond it. The
   * distinct recipients of each day are added up, so that whoever comes on two days counts twice.
   */
  period: z.object({ from: Day, to: Day, arrived: Count, beyondCap: Count }),
  /** The newest fourteen. */
  arrivals: z.array(Arrivals),
  signUps: SignUps,
  /** Since when bots fill in the form; null where nothing speaks for it. */
  attack: Attack.nullable(),
  createdAt: Instant,
  /** Since when it takes nothing in any more. */
  withdrawnAt: Instant.nullable(),
})
export type Source = z.infer<typeof Source>

const Declaration = SourceExtent.extend({
  name: Line,
  kind: SourceKind,
  link: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .default(null),
  method: z.string().min(1).max(80),
})

export const NewSource = Declaration.extend({ reference: Reference.optional() })

/** What is left out stays. */
export const SourceChange = z.object({
  name: Line.optional(),
  kind: SourceKind.optional(),
  link: Declaration.shape.link.unwrap().optional(),
  method: Declaration.shape.method.optional(),
  cap: SourceExtent.shape.cap.optional(),
  periodDays: SourceExtent.shape.periodDays.optional(),
})

/** Recipients who signed up. Addresses are read once, screened, and deleted as any recipients file is. */
export const NewDelivery = z.object({
  /** The sender’s own name for this delivery: sent again under it, nothing is taken in twice. */
  reference: Reference.optional(),
  recipients: z
    .array(
      z.object({
        address: z.string().max(400),
        /** When they signed up. */
        signedUpAt: GivenInstant,
        /** From which address of the internet. */
        signUpIp: z.union([z.ipv4(), z.ipv6()]).optional(),
        /** When they confirmed. With double opt-in nobody is taken in without it. */
        confirmedAt: GivenInstant.optional(),
        confirmIp: z.union([z.ipv4(), z.ipv6()]).optional(),
      }),
    )
    .min(1)
    .max(1000),
})

/** What a delivery came to. */
export const Delivery = z.object({
  id: Id,
  reference: z.string().nullable(),
  /** Distinct recipients that were taken in. */
  taken: Count,
  /** Addresses that cannot be mailed. */
  refused: Count,
  /**
   * Not taken in, since the source is one with double opt-in and they have no `confirmedAt`: deliver them once they
   * have confirmed.
   */
  unconfirmed: Count,
  /** Where how many of them went: to the day’s batch, and beyond the cap to another. */
  batches: z.array(Arrivals.omit({ sampled: true })),
})
export type Delivery = z.infer<typeof Delivery>
