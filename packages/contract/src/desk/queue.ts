import { z } from 'zod'
import { CaseStatus } from '../case/case-status.ts'
import { RouteToPerson } from '../case/evaluation.ts'
import { urgencies } from '../choices.ts'
import { Id, Instant, Line } from '../values.ts'

/** Why a case stands where it stands, most urgent first; the queue is sorted by it, then by what is due. */
export const Urgency = z.enum(urgencies)
export type Urgency = z.infer<typeof Urgency>

/** Put aside until then; the clock runs on. */
export const Deferral = z.object({ until: Instant, by: z.string(), reason: z.string() })
export type Deferral = z.infer<typeof Deferral>

/** Handed over to a colleague, or to whoever has a skill. */
export const HandOver = z.object({
  person: z.object({ id: Id, name: z.string() }).nullable(),
  skill: z.string().nullable(),
  by: z.string(),
  /** Whether anyone who is free is offered it all the same: its promise is at risk, and the colleague has had an hour. */
  offeredToAll: z.boolean(),
})
export type HandOver = z.infer<typeof HandOver>

/** What the queue knows of a case beside its facts. */
export const Queued = z.object({
  urgency: Urgency,
  /** What a lead made of its place. */
  priority: z
    .object({ value: z.enum(['raised', 'lowered']), by: z.string(), reason: z.string() })
    .nullable(),
  deferral: Deferral.nullable(),
  /** The last moment until which it can be put aside: from then on its promise is at risk. */
  deferrableUntil: Instant,
  handOver: HandOver.nullable(),
  /** The reader decided the case before it was reopened, and does not decide it again. */
  barred: z.boolean(),
  /** Who does not want to be offered the case: all of them for leads, for others their own. */
  skips: z.array(z.object({ by: z.string(), mine: z.boolean(), reason: z.string(), at: Instant })),
})
export type Queued = z.infer<typeof Queued>

/** Why nothing was left to take: how many cases stood in review that were not for this person. */
export const NothingLeft = z.object({
  /** This person holds them. */
  mine: z.number().int(),
  /** Others hold them. */
  held: z.number().int(),
  deferred: z.number().int(),
  handedOver: z.number().int(),
  /** They ask for skills that this person does not have. */
  skills: z.number().int(),
  skipped: z.number().int(),
  /** This person decided them before they were reopened, or proposed what somebody else is to confirm. */
  barred: z.number().int(),
  /** This person may take them; only the filters leave them out. */
  takeable: z.number().int(),
})
export type NothingLeft = z.infer<typeof NothingLeft>

/** Somebody who reviews, and what they know about. */
export const Colleague = z.object({ id: Id, name: z.string(), skills: z.array(z.string()) })
export type Colleague = z.infer<typeof Colleague>

/** What the queue can be narrowed down to. */
export const QueueFilters = z.object({
  /** Found in the names of group, account and source, in the account’s domain, and in what was submitted. */
  search: z.string().max(200).optional(),
  status: z.enum(['in_review', 'awaiting_answer']).optional(),
  method: z.string().max(80).optional(),
  account: Id.optional(),
  /** `for_me`: handed over to the caller. */
  holder: z.enum(['mine', 'free', 'held', 'for_me']).optional(),
  /** Only cases whose clock runs: their promise is missed, or due within a day, or nearly used up. */
  due: z.enum(['overdue', 'at_risk', 'today']).optional(),
  route: RouteToPerson.optional(),
})
export type QueueFilters = z.infer<typeof QueueFilters>

/** Filters under a name, of one person. */
export const QueueView = z.object({ id: Id, name: z.string(), filters: QueueFilters })
export type QueueView = z.infer<typeof QueueView>

export const NewQueueView = z.object({ name: Line.max(60), filters: QueueFilters })

const ofAccount = { accountId: Id, accountName: z.string() }

/** What the desk finds by a few letters of its name; of each kind the first five. */
export const DeskFinds = z.object({
  /** Cases on the desk, found as the queue finds them; most urgent first, and of each group only that one. */
  cases: z.array(z.object({ ...ofAccount, caseId: Id, groupName: z.string(), dueAt: Instant })),
  /** Found by name or domain. */
  accounts: z.array(z.object(ofAccount)),
  /** Groups with a case, but none on the desk: with their newest case, newest first. */
  groups: z.array(
    z.object({
      ...ofAccount,
      groupId: Id,
      groupName: z.string(),
      caseId: Id,
      status: CaseStatus,
    }),
  ),
})
export type DeskFinds = z.infer<typeof DeskFinds>
