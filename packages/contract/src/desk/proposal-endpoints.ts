import { z } from 'zod'
import { ConfirmCommand } from '../case/decision-commands.ts'
import { endpoint } from '../endpoint.ts'
import { CaseParams, Id, Prose } from '../values.ts'
import { DeskCase } from './desk.ts'

const access = ['reviewer', 'lead'] as const
const proposal = '/desk/accounts/:account/cases/:case/proposals/:decision'
const params = CaseParams.extend({ decision: Id })
const unsettled = ['PROPOSAL_UNKNOWN', 'CASE_NOT_OPEN_FOR_THIS', 'NOT_ALLOWED_FOR_ACTOR'] as const
const bySecond = [
  'LEASE_LOST',
  'DECISION_SCHEDULED',
  'SECOND_REVIEWER_NEEDED',
  'REVIEWER_BARRED',
  ...unsettled,
] as const

/** Decisions that take two people: what becomes of a proposal. */
export const proposalEndpoints = {
  confirmProposal: endpoint({
    method: 'POST',
    path: `${proposal}/confirmation`,
    summary: 'Confirm what another person proposed: it is decided.',
    access,
    params,
    body: ConfirmCommand.omit({ decisionId: true }),
    response: DeskCase,
    status: 200,
    errors: [
      'REVISION_OUTDATED',
      'BATCH_CHANGED',
      'STATEMENTS_NOT_ASSESSED',
      'STATEMENT_CONTRADICTED',
      'APPROVAL_END_IN_PAST',
      'SOURCE_UNKNOWN',
      'SOURCE_CAP_TOO_HIGH',
      ...bySecond,
    ],
  }),
  returnProposal: endpoint({
    method: 'POST',
    path: `${proposal}/return`,
    summary: 'Return what another person proposed, with a note for them.',
    access,
    params,
    body: z.object({ leaseToken: z.number().int(), note: Prose }),
    response: DeskCase,
    status: 200,
    errors: bySecond,
  }),
  withdrawProposal: endpoint({
    method: 'DELETE',
    path: proposal,
    summary: 'Withdraw a proposal; its author or a lead.',
    access,
    params,
    response: DeskCase,
    status: 200,
    errors: ['DECISION_SCHEDULED', ...unsettled],
  }),
}
