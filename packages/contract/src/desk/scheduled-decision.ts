import { z } from 'zod'
import {
  AcceptCommand,
  AskCommand,
  ConfirmCommand,
  RejectCommand,
} from '../case/decision-commands.ts'
import { deskAccess, endpoint } from '../endpoint.ts'
import { CaseParams, Id, Instant } from '../values.ts'

/** What is decided and can still be taken back: nothing has followed from it yet. */
const Scheduled = z.object({
  /** Of the decision or question to come. */
  id: Id,
  by: z.object({ id: Id, name: z.string() }),
  mine: z.boolean(),
  at: Instant,
  /** When it is carried out. */
  dueAt: Instant,
  /** Code of the error for which it could not be carried out; what was written waits for its author. */
  refused: z.string().nullable(),
})

/** A decision or question on a case that can still be taken back. */
export const ScheduledDecision = Scheduled.extend({
  /** `propose` is an acceptance or rejection that another person has to confirm. */
  kind: z.enum(['accept', 'reject', 'ask', 'propose', 'confirm']),
})
export type ScheduledDecision = z.infer<typeof ScheduledDecision>

/** A decision on an appeal, or on a request for goodwill, that can still be taken back. */
export const ScheduledOnRequest = Scheduled.extend({
  kind: z.enum(['uphold', 'dismiss', 'grant', 'decline']),
})
export type ScheduledOnRequest = z.infer<typeof ScheduledOnRequest>

/** A decision on a hold that can still be taken back; until then the hold stands. */
export const ScheduledOnHold = Scheduled.extend({ kind: z.enum(['lift', 'confirm_hold']) })
export type ScheduledOnHold = z.infer<typeof ScheduledOnHold>

/** What somebody decided or asked, as it was sent. */
export const DecisionWish = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accept'), command: AcceptCommand }),
  z.object({ kind: z.literal('reject'), command: RejectCommand }),
  z.object({ kind: z.literal('ask'), command: AskCommand }),
  z.object({ kind: z.literal('confirm'), command: ConfirmCommand }),
])
export type DecisionWish = z.infer<typeof DecisionWish>

/** Taking back what was decided a moment ago. */
export const undoEndpoints = {
  listScheduled: endpoint({
    method: 'GET',
    path: '/desk/scheduled-decisions',
    summary:
      'One’s own decisions on cases, appeals, requests for goodwill and holds that can still be taken back, and those that could not be carried out.',
    access: [...deskAccess, 'billing'],
    response: z.object({
      items: z.array(
        z.discriminatedUnion('kind', [
          ScheduledDecision.extend({ accountId: Id, caseId: Id, groupName: z.string() }),
          ScheduledOnRequest.extend({ accountId: Id, requestId: Id, title: z.string() }),
          ScheduledOnHold.extend({
            accountId: Id,
            holdId: Id,
            accountName: z.string(),
            /** Null where the whole account is on hold. */
            groupName: z.string().nullable(),
          }),
        ]),
      ),
    }),
    status: 200,
    errors: [],
  }),
  undoDecision: endpoint({
    method: 'DELETE',
    path: '/desk/accounts/:account/cases/:case/scheduled-decision',
    summary:
      'Take back one’s own decision before it is carried out; the answer is what was written.',
    access: deskAccess,
    params: CaseParams,
    response: DecisionWish,
    status: 200,
    errors: ['NOTHING_TO_UNDO', 'NOT_ALLOWED_FOR_ACTOR'],
  }),
}
