import { z } from 'zod'
import { Id, Instant } from '../values.ts'

const Outcome = z.enum(['accepted', 'asked', 'held', 'person'])
const Way = z.enum(['by_rule', 'fast', 'normal', 'specialist', 'second_eyes'])
/** Within what a decision is promised; null for at once. */
const PromisedWithin = z
  .object({ businessDays: z.number().optional(), businessHours: z.number().optional() })
  .nullable()

/** What a policy makes of a case by its rules alone. */
export const TriedCase = z.object({
  outcome: Outcome,
  route: Way,
  /** The rule that accepts. */
  ruleId: z.string().nullable(),
  promise: PromisedWithin,
})
export type TriedCase = z.infer<typeof TriedCase>

const counts = { before: z.number().int(), after: z.number().int() }

/** What a draft would have made of past submissions, in sum. */
export const PolicyTrial = z.object({
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  /** Of the draft as it was tried; a later one has not been. */
  version: z.number().int(),
  askedAt: Instant,
  finishedAt: Instant.nullable(),
  /** Submissions to look at. */
  total: z.number().int(),
  /** Looked at so far. */
  done: z.number().int(),
  /** Would have gone another way. */
  changed: z.number().int(),
  outcomes: z.array(z.object({ outcome: Outcome, ...counts })),
  routes: z.array(z.object({ route: Way, ...counts })),
  promises: z.array(z.object({ promise: PromisedWithin, ...counts })),
})
export type PolicyTrial = z.infer<typeof PolicyTrial>

/** A submission that would have gone another way. */
export const PolicyTrialCase = z.object({
  accountId: Id,
  accountName: z.string(),
  caseId: Id,
  groupName: z.string(),
  revision: z.number().int(),
  at: Instant,
  before: TriedCase,
  after: TriedCase,
})
export type PolicyTrialCase = z.infer<typeof PolicyTrialCase>
