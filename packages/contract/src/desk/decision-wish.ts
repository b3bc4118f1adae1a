import { z } from 'zod'
import {
  AcceptCommand,
  AskCommand,
  ConfirmCommand,
  RejectCommand,
} from '../case/decision-commands.ts'

/** What somebody decided or asked, as it was sent. */
export const DecisionWish = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accept'), command: AcceptCommand }),
  z.object({ kind: z.literal('reject'), command: RejectCommand }),
  z.object({ kind: z.literal('ask'), command: AskCommand }),
  z.object({ kind: z.literal('confirm'), command: ConfirmCommand }),
])
export type DecisionWish = z.infer<typeof DecisionWish>
