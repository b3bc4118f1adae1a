import { z } from 'zod'
import { MailPreview } from '../desk/desk.ts'
import { endpoint } from '../endpoint.ts'
import { AccountParams, Id, PageQuery, Prose, page } from '../values.ts'
import {
  DeskProceeding,
  HearingCommand,
  MeasureProposal,
  Proceeding,
  ProceedingLetterDraft,
  ProceedingSummary,
  SuspensionCommand,
  TextedDecision,
  WarningCommand,
} from './proceeding.ts'

const staff = ['reviewer', 'lead'] as const
const readers = ['reader', 'support', 'account_key', 'platform_key'] as const
const ofAccount = '/accounts/:account/proceedings'
const ofDesk = '/desk/accounts/:account/proceedings'
const ProceedingParams = AccountParams.extend({ proceeding: Id })
const notThere = ['PROCEEDING_NOT_OPEN_FOR_THIS', 'NOT_ALLOWED_FOR_ACTOR'] as const
const unheard = ['GROUND_NOT_PUT_TO_CUSTOMER', 'HEARING_NOT_OVER', 'PROPOSER_BARRED'] as const

/** Whether an account is warned or suspended. */
export const proceedingEndpoints = {
  listProceedings: endpoint({
    method: 'GET',
    path: ofAccount,
    summary: 'Proceedings on a warning or suspension that the account is heard in, newest first.',
    access: readers,
    params: AccountParams,
    response: z.object({ items: z.array(Proceeding) }),
    status: 200,
    errors: [],
  }),
  answerHearing: endpoint({
    method: 'POST',
    path: `${ofAccount}/:proceeding/answers`,
    summary: 'Answer before, or after, a warning or suspension is decided.',
    access: ['editor'],
    params: ProceedingParams,
    body: z.object({
      answerId: Id,
      text: Prose,
      evidence: z.array(Id).max(20).default([]),
    }),
    response: Proceeding,
    status: 201,
    errors: [...notThere, 'EVIDENCE_UNKNOWN'],
  }),
  listOpenProceedings: endpoint({
    method: 'GET',
    path: '/desk/proceedings',
    summary: 'Proceedings in which something is to be done, what is due first on top.',
    access: staff,
    query: PageQuery,
    response: page(ProceedingSummary),
    status: 200,
    errors: [],
  }),
  listProceedingsOfAccount: endpoint({
    method: 'GET',
    path: ofDesk,
    summary: 'All proceedings on an account, newest first.',
    access: staff,
    params: AccountParams,
    response: z.object({ items: z.array(ProceedingSummary) }),
    status: 200,
    errors: [],
  }),
  readDeskProceeding: endpoint({
    method: 'GET',
    path: `${ofDesk}/:proceeding`,
    summary: 'A proceeding with its proposal and all that was said in it.',
    access: staff,
    params: ProceedingParams,
    response: DeskProceeding,
    status: 200,
    errors: [],
  }),
  proposeMeasure: endpoint({
    method: 'POST',
    path: ofDesk,
    summary: 'Propose to warn or suspend an account; a lead who is another person decides.',
    access: staff,
    params: AccountParams,
    body: MeasureProposal,
    response: DeskProceeding,
    status: 201,
    errors: [...notThere, 'GROUNDS_UNKNOWN', 'PROCEEDING_RUNNING'],
  }),
  openHearing: endpoint({
    method: 'POST',
    path: `${ofDesk}/:proceeding/hearing`,
    summary: 'Hear the account: it is told what it is about, and by when to answer.',
    access: ['lead'],
    params: ProceedingParams,
    body: HearingCommand,
    response: DeskProceeding,
    status: 200,
    errors: [...notThere, 'GROUNDS_UNKNOWN', 'HEARING_END_IN_PAST'],
  }),
  warnAccount: endpoint({
    method: 'POST',
    path: `${ofDesk}/:proceeding/warning`,
    summary: 'Warn an account that was heard.',
    access: ['lead'],
    params: ProceedingParams,
    body: WarningCommand,
    response: DeskProceeding,
    status: 200,
    errors: [...notThere, ...unheard, 'GROUNDS_UNKNOWN'],
  }),
  suspendAccount: endpoint({
    method: 'POST',
    path: `${ofDesk}/:proceeding/suspension`,
    summary:
      'Suspend an account that was heard, or at once: closes the gate for all of its groups in the same transaction.',
    access: ['lead'],
    params: ProceedingParams,
    body: SuspensionCommand,
    response: DeskProceeding,
    status: 200,
    errors: [
      ...notThere,
      ...unheard,
      'GROUNDS_UNKNOWN',
      'MEASURE_NOT_HEARD',
      'HEARING_END_IN_PAST',
    ],
  }),
  upholdSuspension: endpoint({
    method: 'POST',
    path: `${ofDesk}/:proceeding/upholding`,
    summary: 'Uphold a suspension that was made at once, after the account was heard.',
    access: ['lead'],
    params: ProceedingParams,
    body: TextedDecision,
    response: DeskProceeding,
    status: 200,
    errors: [...notThere, 'HEARING_NOT_OVER', 'PROPOSER_BARRED'],
  }),
  dropProceeding: endpoint({
    method: 'POST',
    path: `${ofDesk}/:proceeding/dropping`,
    summary:
      'Drop a proceeding: by a lead, or by whoever proposed it as long as the account has not been told.',
    access: staff,
    params: ProceedingParams,
    body: TextedDecision,
    response: DeskProceeding,
    status: 200,
    errors: [...notThere],
  }),
  liftSuspension: endpoint({
    method: 'POST',
    path: `${ofDesk}/:proceeding/lifting`,
    summary: 'Lift a suspension: the gate is as it was, in the same transaction.',
    access: ['lead'],
    params: ProceedingParams,
    body: TextedDecision,
    response: DeskProceeding,
    status: 200,
    errors: [...notThere],
  }),
  previewProceedingMail: endpoint({
    method: 'POST',
    path: `${ofDesk}/:proceeding/mail-preview`,
    summary: 'The mail that a step of a proceeding would send.',
    access: ['lead'],
    params: ProceedingParams,
    body: ProceedingLetterDraft,
    response: MailPreview,
    status: 200,
    errors: ['PROCEEDING_NOT_OPEN_FOR_THIS'],
  }),
}
