import { z } from 'zod'
import { StatementOfReasons } from '../case/case.ts'
import { AcceptCommand, RejectCommand } from '../case/decision-commands.ts'
import { Id, Instant } from '../values.ts'

/** A decision that one person proposed, and what became of it. */
export const Proposal = z.object({
  /** Of the decision to come. */
  decisionId: Id,
  /** As it was sent, for the second person to look at and for its author to go on with. */
  wish: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('accept'), command: AcceptCommand }),
    z.object({ kind: z.literal('reject'), command: RejectCommand }),
  ]),
  revision: z.number().int(),
  /** The statement of reasons as the customer would get it. */
  statement: StatementOfReasons,
  by: z.object({ id: Id, name: z.string() }),
  mine: z.boolean(),
  at: Instant,
  /** Whether the reader may confirm it: another person, or the only one that there is. */
  mayConfirm: z.boolean(),
  /** `overtaken`: the customer added something, or withdrew the case. */
  state: z.enum(['waiting', 'confirmed', 'returned', 'withdrawn', 'overtaken']),
  /** Who confirmed, returned or withdrew it. */
  settled: z.object({ by: z.string().nullable(), at: Instant }).nullable(),
  /** With which it was returned. */
  note: z.string().nullable(),
})
export type Proposal = z.infer<typeof Proposal>
