import { z } from 'zod'
import {
  AcceptCommand,
  AskCommand,
  ConfirmCommand,
  RejectCommand,
} from '../case/decision-commands.ts'
import { Id, Instant } from '../values.ts'

/** A decision or question that is made and can still be taken back: nothing has followed from it yet. */
export const ScheduledDecision = z.object({
  /** Of the decision or question to come. */
  id: Id,
  /** `propose` is an acceptance or rejection that another person has to confirm. */
  kind: z.enum(['accept', 'reject', 'ask', 'propose', 'confirm']),
  by: z.object({ id: Id, name: z.string() }),
  mine: z.boolean(),
  at: Instant,
  /** When it is carried out. */
  dueAt: Instant,
  /** Code of the error for which it could not be carried out; what was written waits for its author. */
  refused: z.string().nullable(),
})
export type ScheduledDecision = z.infer<typeof ScheduledDecision>

/** What somebody decided or asked, as it was sent. */
export const DecisionWish = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accept'), command: AcceptCommand }),
  z.object({ kind: z.literal('reject'), command: RejectCommand }),
  z.object({ kind: z.literal('ask'), command: AskCommand }),
  z.object({ kind: z.literal('confirm'), command: ConfirmCommand }),
])
export type DecisionWish = z.infer<typeof DecisionWish>
