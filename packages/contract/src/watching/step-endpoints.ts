import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { AccountParams, Id } from '../values.ts'
import { Step } from './step.ts'

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
