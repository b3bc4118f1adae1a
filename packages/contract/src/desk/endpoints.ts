import { z } from 'zod'
import { outdated } from '../case/case-status.ts'
import { AcceptCommand, AskCommand, RejectCommand } from '../case/decision-commands.ts'
import { ContactData } from '../case/submission.ts'
import { deskAccess, endpoint } from '../endpoint.ts'
import { CaseParams, Id, Line, PageQuery, Prose, page } from '../values.ts'
import { BesideCase } from './beside-case.ts'
import {
  AssessmentValue,
  ComparedCase,
  DeskCase,
  deskCase,
  Lease,
  LikeCase,
  MailPreview,
  Note,
  QueueItem,
} from './desk.ts'
import { QueueFilters } from './queue.ts'

const cannotBeAssessed = [
  'LEASE_LOST',
  'DECISION_SCHEDULED',
  'REVISION_OUTDATED',
  'STATEMENT_UNKNOWN',
  'REVIEWER_BARRED',
  ...outdated,
] as const

/** The approval process on the reviewers’ side. */
export const deskEndpoints = {
  readQueue: endpoint({
    method: 'GET',
    path: '/desk/queue',
    summary: 'What is waiting, most urgent first.',
    access: deskAccess,
    query: PageQuery.extend(QueueFilters.shape),
    response: page(QueueItem).extend({
      /** No more than a thousand of each are counted. */
      counts: z.object({
        inReview: z.number().int(),
        awaitingAnswer: z.number().int(),
        overdue: z.number().int(),
        mine: z.number().int(),
        forMe: z.number().int(),
      }),
    }),
    status: 200,
    errors: [],
  }),
  followDesk: endpoint({
    method: 'GET',
    path: '/desk/live',
    summary: 'What changes on the desk, as server-sent events.',
    access: deskAccess,
    live: {
      description:
        '`case` events with account and case id; `policy` events with the number of a new publication.',
    },
    status: 200,
    errors: [],
  }),
  readDeskCase: endpoint({
    method: 'GET',
    path: deskCase,
    summary: 'One case with everything a reviewer needs.',
    access: deskAccess,
    params: CaseParams,
    response: DeskCase,
    status: 200,
    errors: [],
  }),
  readBesideCase: endpoint({
    method: 'GET',
    path: `${deskCase}/beside`,
    summary: 'What lies beside a case: similar cases, and what the group was decided on last.',
    access: deskAccess,
    params: CaseParams,
    response: BesideCase,
    status: 200,
    errors: [],
  }),
  claimCase: endpoint({
    method: 'POST',
    path: `${deskCase}/lease`,
    summary: 'Take a case, or renew one’s own lease.',
    access: deskAccess,
    params: CaseParams,
    response: Lease,
    status: 200,
    errors: [
      'LEASE_HELD',
      'DECISION_SCHEDULED',
      'REVIEWER_BARRED',
      'SECOND_REVIEWER_NEEDED',
      'CASE_NOT_OPEN_FOR_THIS',
    ],
  }),
  readLikeCases: endpoint({
    method: 'GET',
    path: `${deskCase}/likeness`,
    summary: 'How the account’s further cases in review compare with this one.',
    access: deskAccess,
    params: CaseParams,
    response: z.object({ items: z.array(ComparedCase) }),
    status: 200,
    errors: [],
  }),
  takeLikeCase: endpoint({
    method: 'POST',
    path: `${deskCase}/likeness`,
    summary:
      'Take a further case of the account, and judge in it what it states word for word like a case that one has judged.',
    access: deskAccess,
    params: CaseParams,
    body: z.object({
      /** The case that was judged. */
      like: Id,
    }),
    response: LikeCase,
    status: 200,
    errors: [
      'LEASE_HELD',
      'LEASE_LOST',
      'DECISION_SCHEDULED',
      'SECOND_REVIEWER_NEEDED',
      'REVIEWER_BARRED',
      ...outdated,
    ],
  }),
  releaseCase: endpoint({
    method: 'DELETE',
    path: `${deskCase}/lease`,
    summary: 'Give a case back.',
    access: deskAccess,
    params: CaseParams,
    query: z.object({
      /** Only a case that the desk chose and the caller has done nothing with; another stays as it is. */
      untouched: z.enum(['true']).optional(),
    }),
    status: 204,
    errors: ['DECISION_SCHEDULED'],
  }),
  assessStatement: endpoint({
    method: 'PUT',
    path: `${deskCase}/statements/:statement`,
    summary: 'Assess a statement.',
    access: deskAccess,
    params: CaseParams.extend({ statement: z.string().max(200) }),
    body: z.object({
      leaseToken: z.number().int(),
      /** The submission revision that was read. */
      revision: z.number().int().min(1),
      value: AssessmentValue,
    }),
    response: DeskCase,
    status: 200,
    errors: [...cannotBeAssessed],
  }),
  assessTogether: endpoint({
    method: 'PUT',
    path: `${deskCase}/statements`,
    summary:
      'Assess many statements alike in one act, without a look at each; the record keeps that. All of them or none.',
    access: deskAccess,
    params: CaseParams,
    body: z.object({
      leaseToken: z.number().int(),
      /** The submission revision that was read; where it is outdated, `statementIds` names those that changed. */
      revision: z.number().int().min(1),
      value: AssessmentValue,
      statements: z.array(z.string().max(200)).min(1).max(500),
    }),
    response: DeskCase,
    status: 200,
    errors: [...cannotBeAssessed],
  }),
  askQuestion: endpoint({
    method: 'POST',
    path: `${deskCase}/questions`,
    summary: 'Ask the customer.',
    access: deskAccess,
    params: CaseParams,
    body: AskCommand,
    response: DeskCase,
    status: 200,
    errors: [
      'LEASE_LOST',
      'DECISION_SCHEDULED',
      'DECISION_ID_TAKEN',
      'PROPOSAL_WAITING',
      'STATEMENT_UNKNOWN',
      'QUESTION_ABOUT_NOTHING',
      ...outdated,
    ],
  }),
  amendQuestion: endpoint({
    method: 'PUT',
    path: `${deskCase}/questions/:question`,
    summary: 'Amend an open question; its author or a lead.',
    access: deskAccess,
    params: CaseParams.extend({ question: Id }),
    body: AskCommand.omit({ questionId: true, leaseToken: true, statements: true }),
    response: DeskCase,
    status: 200,
    errors: ['QUESTION_UNKNOWN', 'QUESTION_OF_ANOTHER', 'QUESTION_ABOUT_NOTHING', ...outdated],
  }),
  takeBackQuestion: endpoint({
    method: 'DELETE',
    path: `${deskCase}/questions/:question`,
    summary: 'Take an open question back; its author or a lead.',
    access: deskAccess,
    params: CaseParams.extend({ question: Id }),
    response: DeskCase,
    status: 200,
    errors: ['QUESTION_UNKNOWN', 'QUESTION_OF_ANOTHER', ...outdated],
  }),
  acceptCase: endpoint({
    method: 'POST',
    path: `${deskCase}/acceptance`,
    summary:
      'Accept: opens the gate for the recipients that were reviewed. Where it takes two people, propose that.',
    access: deskAccess,
    params: CaseParams,
    body: AcceptCommand,
    response: DeskCase,
    status: 200,
    errors: [
      'LEASE_LOST',
      'DECISION_SCHEDULED',
      'DECISION_ID_TAKEN',
      'PROPOSAL_WAITING',
      'REVISION_OUTDATED',
      'BATCH_CHANGED',
      'STATEMENTS_NOT_ASSESSED',
      'STATEMENT_CONTRADICTED',
      'METHOD_FORBIDDEN',
      'REVIEWER_BARRED',
      'APPROVAL_END_IN_PAST',
      'SOURCE_UNKNOWN',
      'SOURCE_CAP_MISSING',
      'SOURCE_CAP_TOO_HIGH',
      ...outdated,
    ],
  }),
  rejectCase: endpoint({
    method: 'POST',
    path: `${deskCase}/rejection`,
    summary: 'Reject, on coded grounds and with a remedy. Where it takes two people, propose that.',
    access: deskAccess,
    params: CaseParams,
    body: RejectCommand,
    response: DeskCase,
    status: 200,
    errors: [
      'LEASE_LOST',
      'DECISION_SCHEDULED',
      'DECISION_ID_TAKEN',
      'PROPOSAL_WAITING',
      'REVISION_OUTDATED',
      'STATEMENTS_NOT_ASSESSED',
      'STATEMENT_UNKNOWN',
      'GROUND_NOT_PUT_TO_CUSTOMER',
      'GROUNDS_MISSING',
      'REMEDY_MISSING',
      'REVIEWER_BARRED',
      ...outdated,
    ],
  }),
  revokeApproval: endpoint({
    method: 'POST',
    path: `${deskCase}/revocation`,
    summary: 'Revoke an approval: closes the gate in the same transaction.',
    access: ['lead'],
    params: CaseParams,
    body: z.object({ decisionId: Id, grounds: z.array(z.string()).min(1).max(20), text: Prose }),
    response: DeskCase,
    status: 200,
    errors: ['DECISION_ID_TAKEN', 'GROUNDS_MISSING', 'REVIEWER_BARRED', ...outdated],
  }),
  previewMail: endpoint({
    method: 'POST',
    path: `${deskCase}/mail-preview`,
    summary: 'The mail that a decision or question would send.',
    access: deskAccess,
    params: CaseParams,
    body: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('questions'),
        command: AskCommand.pick({ text: true, requirements: true, statements: true }).partial({
          requirements: true,
        }),
      }),
      z.object({
        kind: z.literal('accepted'),
        command: AcceptCommand.pick({
          conditions: true,
          sources: true,
          endsAt: true,
          statement: true,
        }),
      }),
      z.object({
        kind: z.literal('rejected'),
        command: z.object({
          grounds: z.array(z.string()).max(20),
          remedies: z.array(z.string()).max(20),
          restsOn: RejectCommand.shape.restsOn,
          statement: RejectCommand.shape.statement,
        }),
      }),
      z.object({
        kind: z.literal('revoked'),
        command: z.object({
          grounds: z.array(z.string()).max(20),
          text: z.string().trim().max(20_000),
        }),
      }),
    ]),
    response: MailPreview,
    status: 200,
    errors: ['STATEMENT_UNKNOWN'],
  }),
  writeNote: endpoint({
    method: 'POST',
    path: `${deskCase}/notes`,
    summary: 'Write an internal note; no customer and no support ever sees it.',
    access: deskAccess,
    params: CaseParams,
    body: z.object({ text: Prose }),
    response: Note,
    status: 201,
    errors: [],
  }),
  openAnswers: endpoint({
    method: 'POST',
    path: `${deskCase}/answer-looks`,
    summary:
      'What the customer wrote with the addresses in it, for a stated reason; the look is logged.',
    access: deskAccess,
    params: CaseParams,
    body: z.object({ reason: Line.min(10) }),
    response: z.object({
      /** Only texts that hold an address. */
      texts: z.array(
        z.object({
          /** The key of the answer in the submission, or the pointer of an explanation; null for the answer to a question. */
          answer: z.string().nullable(),
          question: Id.nullable(),
          text: z.string(),
        }),
      ),
    }),
    status: 200,
    secret: true,
    errors: [],
  }),
  openContact: endpoint({
    method: 'POST',
    path: `${deskCase}/contact-looks`,
    summary: 'Open the contact data of step 3 for a stated special case; the look is logged.',
    access: deskAccess,
    params: CaseParams,
    body: z.object({ reason: Line.min(10) }),
    response: ContactData,
    status: 200,
    errors: [],
  }),
}
