import { z } from 'zod'
import { deskAccess, endpoint } from '../endpoint.ts'
import { CaseParams, Id } from '../values.ts'
import { DecisionWish, ScheduledDecision } from './scheduled-decision.ts'

/** Taking back what was decided a moment ago. */
export const undoEndpoints = {
  listScheduled: endpoint({
    method: 'GET',
    path: '/desk/scheduled-decisions',
    summary:
      'One’s own decisions that can still be taken back, and those that could not be carried out.',
    access: deskAccess,
    response: z.object({
      items: z.array(
        ScheduledDecision.extend({ accountId: Id, caseId: Id, groupName: z.string() }),
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
