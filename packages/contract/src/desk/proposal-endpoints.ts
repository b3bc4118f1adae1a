import { z } from 'zod'
import { outdated } from '../case/case-status.ts'
import { ConfirmCommand } from '../case/decision-commands.ts'
import { deskAccess, endpoint } from '../endpoint.ts'
import { CaseParams, Id, Prose } from '../values.ts'
import { DeskCase, deskCase } from './desk.ts'

const proposal = `${deskCase}/proposals/:decision` as const
const params = CaseParams.extend({ decision: Id })
const unsettled = ['PROPOSAL_UNKNOWN', ...outdated] as const
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
    access: deskAccess,
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
    access: deskAccess,
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
    access: deskAccess,
    params,
    response: DeskCase,
    status: 200,
    errors: ['DECISION_SCHEDULED', ...unsettled],
  }),
}
