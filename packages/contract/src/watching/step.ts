import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { AccountParams, Id, Instant } from '../values.ts'

/** How far an approval in steps is; `too_few` and `above_limits` wait for a person, the latter with all shut. */
export const StepState = z.enum(['open', 'too_few', 'above_limits', 'widened'])

/** So many recipients of how many are in the first part, about: each is drawn with this probability. */
export const Slice = z.object({ size: z.number().int(), of: z.number().int() })

/** By when something becomes of an approval in steps. */
export const StepTimes = z.object({
  /** From when the rest opens by itself if little came back; null before the first send, or once a person is to look. */
  opensFrom: Instant.nullable(),
  /** When a person is to look if it has not opened by then; null likewise. */
  waitsFrom: Instant.nullable(),
  /** Until when somebody looks, as promised; null where nobody has to. */
  lookBy: Instant.nullable(),
})
export type StepTimes = z.infer<typeof StepTimes>

/** An approval of which the first part is open, and the rest is not yet. */
export const Step = StepTimes.extend({
  account: z.object({ id: Id, name: z.string() }),
  group: z.object({ id: Id, name: z.string() }),
  caseId: Id,
  state: StepState,
  /** Since when it is in this state. */
  since: Instant,
  /** When it was first seen that the first part is being sent to; null before that. */
  sentAt: Instant.nullable(),
  slice: Slice,
  /** What was sent and what came back, when it was looked at last; null before that. */
  figures: z
    .object({
      sent: z.number().int(),
      bounced: z.number().int(),
      complained: z.number().int(),
    })
    .nullable(),
})
export type Step = z.infer<typeof Step>

const staff = ['reviewer', 'lead'] as const
const ofCase = '/desk/accounts/:account/cases/:case/step'
const StepParams = AccountParams.extend({ case: Id })
const AnsweredStep = z.object({ step: Step.nullable() })

/** Approvals in steps: a part is open first, and the rest by what comes back of it. */
export const stepEndpoints = {
  listSteps: endpoint({
    method: 'GET',
    path: '/desk/steps',
    summary: 'Approvals in steps of all accounts that wait for a person, the most urgent first.',
    access: staff,
    response: z.object({ items: z.array(Step) }),
    status: 200,
    errors: [],
  }),
  readStep: endpoint({
    method: 'GET',
    path: ofCase,
    summary: 'How far an approval in steps has come; `step` is null where nothing is left to open.',
    access: staff,
    params: StepParams,
    response: AnsweredStep,
    status: 200,
    errors: [],
  }),
  widenStep: endpoint({
    method: 'POST',
    path: `${ofCase}/widen`,
    summary: 'Open the rest of what a case accepted in steps. To stop it, revoke the approval.',
    access: staff,
    params: StepParams,
    response: AnsweredStep,
    status: 200,
    errors: ['CASE_NOT_OPEN_FOR_THIS'],
  }),
}
