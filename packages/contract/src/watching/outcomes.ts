import { evidenceKinds } from '@freigabe/core'
import { z } from 'zod'
import { LocalText } from '../values.ts'

const count = z.number().int()
const share = z.number().min(0).max(1)

/** What came back, of how many of whom it could be told. */
export const OutcomeRate = z.object({
  came: count,
  of: count,
  /** The rate, and between what it lies with 95 %, from 0 to 1. */
  estimate: z.object({ rate: share, low: share, high: share }).nullable(),
  /**
   * Why there is no rate: too few senders or recipients, or nothing of the kind came back to anybody, so that
   * perhaps nobody reports it.
   */
  missing: z.enum(['few', 'untold']).nullable(),
})
export type OutcomeRate = z.infer<typeof OutcomeRate>

/** What came of some approvals. */
export const OutcomeSums = z.object({
  approvals: count,
  /** Of these, to so many something was sent of which the import was told. */
  sentTo: count,
  imports: count,
  sent: count,
  rates: z.object({
    bounce_unknown_recipient: OutcomeRate,
    complaint: OutcomeRate,
    unsubscribe: OutcomeRate,
  }),
  /** Approvals of which something was put on hold in the time, other than for a mailbox provider’s failure. */
  held: count,
  /** Of these, those whose hold was confirmed. */
  confirmed: count,
  revoked: count,
})
export type OutcomeSums = z.infer<typeof OutcomeSums>

/** A rule, and the publications of the policy in which it stood like this, as far as they decided something. */
const ruled = {
  rule: z.object({ id: z.string(), title: LocalText }),
  publications: z.object({ first: count, last: count }),
}

export const RuleOutcome = OutcomeSums.extend({
  ...ruled,
  /** Accepted by people, since the lot took the case from the rule; `drawn` with those that they rejected. */
  lot: OutcomeSums.extend({ drawn: count }),
})
export type RuleOutcome = z.infer<typeof RuleOutcome>

export const EvidenceKind = z.enum(evidenceKinds)
export type EvidenceKind = z.infer<typeof EvidenceKind>

/** What came of approvals after they were sent to, by what decided, method stated and evidence at hand. */
export const Outcomes = z.object({
  /** Approvals decided from `since` to before `until` are counted. */
  since: z.iso.date(),
  until: z.iso.date(),
  /** What was sent in so many days from the decision on counts. */
  days: count,
  /** And what came of it within so many days; holds and revocations count until then, too. */
  within: count,
  /** `counted`: the sender placed what came back. `sketch`: samples of the imports had to. */
  basis: z.enum(['counted', 'sketch']),
  /** Of how many imports at least one rate is read on each basis. */
  bases: z.object({ counted: count, sketch: count }),
  /** Who is taken to stand or fall together: the lists of one account or, where few send, of one group. */
  drawn: z.enum(['accounts', 'groups']),
  /** Approvals of which is only told what was sent to the whole group; no rate has them. */
  groupOnly: count,
  /** Messages to mailbox providers on days on which they failed for many accounts; no rate of unknown recipients has them. */
  failed: count,
  all: OutcomeSums,
  rules: z.array(RuleOutcome),
  /** Accepted by people to whom a rule recommended it; with several rules, an approval counts for each. */
  recommended: z.array(OutcomeSums.extend(ruled)),
  /** Accepted by people to whom nothing was recommended. */
  people: OutcomeSums,
  /** An approval with several methods counts for each. */
  methods: z.array(OutcomeSums.extend({ method: z.string() })),
  /** Each approval by the strongest evidence that was at hand. */
  evidence: z.array(OutcomeSums.extend({ evidence: EvidenceKind })),
})
export type Outcomes = z.infer<typeof Outcomes>
