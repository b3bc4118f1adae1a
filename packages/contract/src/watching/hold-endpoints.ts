import { z } from 'zod'
import { MailPreview } from '../desk/desk.ts'
import { endpoint } from '../endpoint.ts'
import { AccountParams, Id, PageQuery, Prose, page } from '../values.ts'
import {
  DeskHold,
  Hold,
  HoldConfirmation,
  HoldDecision,
  HoldLetterDraft,
  HoldLifting,
  HoldPlacing,
  HoldSummary,
  Look,
} from './hold.ts'

const staff = ['reviewer', 'lead'] as const
const readers = ['reader', 'support', 'account_key', 'platform_key'] as const
const ofAccount = '/accounts/:account/holds'
const ofDesk = '/desk/accounts/:account/holds'
const HoldParams = AccountParams.extend({ hold: Id })
const notThere = ['HOLD_NOT_OPEN_FOR_THIS', 'NOT_ALLOWED_FOR_ACTOR'] as const

/** Holds: nothing is sent to an import, a group or from an account until a person has looked. */
export const holdEndpoints = {
  listHolds: endpoint({
    method: 'GET',
    path: ofAccount,
    summary: 'Holds of the account, standing ones first, then the newest.',
    access: readers,
    params: AccountParams,
    response: z.object({ items: z.array(Hold) }),
    status: 200,
    errors: [],
  }),
  readHold: endpoint({
    method: 'GET',
    path: `${ofAccount}/:hold`,
    summary: 'A hold with the figures and the rule, and all that was said about it.',
    access: readers,
    params: HoldParams,
    response: Hold,
    status: 200,
    errors: [],
  }),
  answerHold: endpoint({
    method: 'POST',
    path: `${ofAccount}/:hold/answers`,
    summary:
      'Answer to a hold that stands, with evidence. The answer counts for all holds on the same recipients (`alsoHeld`).',
    access: ['editor'],
    params: HoldParams,
    body: z.object({ answerId: Id, text: Prose, evidence: z.array(Id).max(20).default([]) }),
    response: Hold,
    status: 201,
    errors: [...notThere, 'EVIDENCE_UNKNOWN'],
  }),
  listDeskHolds: endpoint({
    method: 'GET',
    path: '/desk/holds',
    summary:
      'Holds of all accounts: those where a person is to look at something new, what is due first on top; or all that stand, oldest first; or those that ended, newest first.',
    access: staff,
    query: PageQuery.extend({ show: z.enum(['waiting', 'standing', 'ended']).default('waiting') }),
    response: page(HoldSummary),
    status: 200,
    errors: [],
  }),
  listLooks: endpoint({
    method: 'GET',
    path: '/desk/holds/looks',
    summary:
      'What came back above the limits from which on a person looks and sending goes on, the farthest above first.',
    access: staff,
    response: z.object({ items: z.array(Look) }),
    status: 200,
    errors: [],
  }),
  listHoldsOfAccount: endpoint({
    method: 'GET',
    path: ofDesk,
    summary: 'All holds of an account, newest first.',
    access: staff,
    params: AccountParams,
    response: z.object({ items: z.array(HoldSummary) }),
    status: 200,
    errors: [],
  }),
  readDeskHold: endpoint({
    method: 'GET',
    path: `${ofDesk}/:hold`,
    summary: 'A hold with everything that came back, and all that was said and noted about it.',
    access: staff,
    params: HoldParams,
    response: DeskHold,
    status: 200,
    errors: [],
  }),
  placeHold: endpoint({
    method: 'POST',
    path: ofDesk,
    summary:
      'Place a hold by hand: closes the gate in the same transaction, and tells the account why.',
    access: staff,
    params: AccountParams,
    body: HoldPlacing,
    response: DeskHold,
    status: 201,
    errors: [...notThere, 'HOLD_STANDING'],
  }),
  lookAtHold: endpoint({
    method: 'POST',
    path: `${ofDesk}/:hold/look`,
    summary: 'Say that you are looking at it: the promise is kept, and the account is shown so.',
    access: staff,
    params: HoldParams,
    response: DeskHold,
    status: 200,
    errors: [...notThere],
  }),
  noteOnHold: endpoint({
    method: 'POST',
    path: `${ofDesk}/:hold/notes`,
    summary: 'Write a note on a hold, for staff.',
    access: staff,
    params: HoldParams,
    body: z.object({ noteId: Id, text: Prose }),
    response: DeskHold,
    status: 201,
    errors: [...notThere],
  }),
  liftHold: endpoint({
    method: 'POST',
    path: `${ofDesk}/:hold/lifting`,
    summary:
      'Lift a hold. For some seconds it can be taken back, and the hold stands: `scheduled` says until when. Then the gate goes by the approvals again, in the same transaction.',
    access: staff,
    params: HoldParams,
    body: HoldLifting,
    response: DeskHold,
    status: 200,
    errors: [...notThere, 'PLACER_BARRED', 'DECISION_SCHEDULED', 'ID_TAKEN'],
  }),
  previewHoldMail: endpoint({
    method: 'POST',
    path: `${ofDesk}/:hold/mail-preview`,
    summary: 'The mail that lifting or confirming a hold would send; nothing changes.',
    access: staff,
    params: HoldParams,
    body: HoldLetterDraft,
    response: MailPreview,
    status: 200,
    errors: [],
  }),
  confirmHold: endpoint({
    method: 'POST',
    path: `${ofDesk}/:hold/confirmation`,
    summary:
      'Confirm a hold. For some seconds it can be taken back, and the hold stands: `scheduled` says until when. Then the approvals of what is on hold are revoked in the same transaction.',
    access: ['lead'],
    params: HoldParams,
    body: HoldConfirmation,
    response: DeskHold,
    status: 200,
    errors: [
      ...notThere,
      'PLACER_BARRED',
      'GROUNDS_UNKNOWN',
      'REVIEWER_BARRED',
      'DECISION_SCHEDULED',
      'ID_TAKEN',
    ],
  }),
  undoHoldDecision: endpoint({
    method: 'DELETE',
    path: `${ofDesk}/:hold/scheduled-decision`,
    summary:
      'Take back one’s own decision on a hold before it is carried out; the answer is what was written.',
    access: staff,
    params: HoldParams,
    response: HoldDecision,
    status: 200,
    errors: ['NOTHING_TO_UNDO', 'NOT_ALLOWED_FOR_ACTOR'],
  }),
}
