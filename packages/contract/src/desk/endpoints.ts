import { z } from 'zod'
import { AcceptCommand, AskCommand, RejectCommand } from '../case/decision-commands.ts'
import { Disagreement, RuleResult, RuleReturns } from '../case/evaluation.ts'
import { DivideCommand, indivisible, SplitCommand, unsplittable } from '../case/split.ts'
import { ContactData } from '../case/submission.ts'
import { endpoint } from '../endpoint.ts'
import { CaseParams, Id, Line, PageQuery, Prose, page } from '../values.ts'
import { BesideCase } from './beside-case.ts'
import {
  AssessmentValue,
  ComparedCase,
  DeskCase,
  Lease,
  LikeCase,
  MailPreview,
  Note,
  QueueItem,
} from './desk.ts'
import { QueueFilters } from './queue.ts'

const access = ['reviewer', 'lead'] as const
const outdated = ['CASE_NOT_OPEN_FOR_THIS', 'NOT_ALLOWED_FOR_ACTOR'] as const
const deskCase = '/desk/accounts/:account/cases/:case'

/** The approval process on the reviewers’ side. */
export const deskEndpoints = {
  readQueue: endpoint({
    method: 'GET',
    path: '/desk/queue',
    summary: 'What is waiting, most urgent first.',
    access,
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
    access,
    live: {
      description:
        '`case` events with account and case id; `policy` events with the number of a new publication.',
    },
    status: 200,
    errors: [],
  }),
  readRuleResults: endpoint({
    method: 'GET',
    path: '/desk/rule-results',
    summary: 'How the acceptances of rules look to people, over the last twelve months.',
    access: ['lead', 'admin'],
    query: PageQuery,
    response: page(Disagreement).extend({ rules: z.array(RuleResult) }),
    status: 200,
    errors: [],
  }),
  readRuleReturns: endpoint({
    method: 'GET',
    path: '/desk/rule-returns',
    summary:
      'What came back in the 30 days after people accepted what a rule would have accepted, for each rule in force.',
    access: ['lead', 'admin'],
    response: z.object({ rules: z.array(RuleReturns) }),
    status: 200,
    errors: [],
  }),
  switchRule: endpoint({
    method: 'PUT',
    path: '/policy/rules/:rule',
    summary: 'Let a rule accept by itself, or stop it.',
    access: ['admin'],
    params: z.object({ rule: z.string().max(200) }),
    body: z.object({
      /**
       * Only once people have decided enough of its cases alike, and no more came back of these than of others; one
       * bad list takes it back by itself.
       */
      accepts: z.boolean(),
    }),
    status: 204,
    errors: ['NOT_FOUND', 'RULE_NOT_EARNED', 'RULE_RETURNS_NOT_SHOWN'],
  }),
  readDeskCase: endpoint({
    method: 'GET',
    path: deskCase,
    summary: 'One case with everything a reviewer needs.',
    access,
    params: CaseParams,
    response: DeskCase,
    status: 200,
    errors: [],
  }),
  readBesideCase: endpoint({
    method: 'GET',
    path: `${deskCase}/beside`,
    summary: 'What lies beside a case: similar cases, and what the group was decided on last.',
    access,
    params: CaseParams,
    response: BesideCase,
    status: 200,
    errors: [],
  }),
  claimCase: endpoint({
    method: 'POST',
    path: `${deskCase}/lease`,
    summary: 'Take a case, or renew one’s own lease.',
    access,
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
    access,
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
    access,
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
    access,
    params: CaseParams,
    status: 204,
    errors: ['DECISION_SCHEDULED'],
  }),
  assessStatement: endpoint({
    method: 'PUT',
    path: `${deskCase}/statements/:statement`,
    summary: 'Say what is held of a required statement.',
    access,
    params: CaseParams.extend({ statement: z.string().max(200) }),
    body: z.object({
      leaseToken: z.number().int(),
      /** The submission revision that was read. */
      revision: z.number().int().min(1),
      value: AssessmentValue,
      /** Says that others are assessed in the same act, without a look at each; the record keeps it. */
      inBulk: z.boolean().optional(),
    }),
    response: DeskCase,
    status: 200,
    errors: [
      'LEASE_LOST',
      'DECISION_SCHEDULED',
      'REVISION_OUTDATED',
      'STATEMENT_UNKNOWN',
      'REVIEWER_BARRED',
      ...outdated,
    ],
  }),
  askQuestion: endpoint({
    method: 'POST',
    path: `${deskCase}/questions`,
    summary: 'Ask the customer.',
    access,
    params: CaseParams,
    body: AskCommand,
    response: DeskCase,
    status: 200,
    errors: [
      'LEASE_LOST',
      'DECISION_SCHEDULED',
      'DECISION_ID_TAKEN',
      'PROPOSAL_WAITING',
      ...outdated,
    ],
  }),
  amendQuestion: endpoint({
    method: 'PUT',
    path: `${deskCase}/questions/:question`,
    summary: 'Amend an open question; its author or a lead.',
    access,
    params: CaseParams.extend({ question: Id }),
    body: AskCommand.omit({ questionId: true, leaseToken: true }),
    response: DeskCase,
    status: 200,
    errors: ['QUESTION_UNKNOWN', 'QUESTION_OF_ANOTHER', ...outdated],
  }),
  takeBackQuestion: endpoint({
    method: 'DELETE',
    path: `${deskCase}/questions/:question`,
    summary: 'Take an open question back; its author or a lead.',
    access,
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
    access,
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
    access,
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
  splitCaseAtDesk: endpoint({
    method: 'POST',
    path: `${deskCase}/split`,
    summary: 'Take imports out of a case and open a linked case about them; the customer is told.',
    access,
    params: CaseParams,
    body: SplitCommand.extend({ leaseToken: z.number().int() }),
    response: DeskCase,
    status: 200,
    errors: ['LEASE_LOST', 'DECISION_SCHEDULED', ...unsplittable, ...outdated],
  }),
  divideBatchAtDesk: endpoint({
    method: 'POST',
    path: `${deskCase}/divisions`,
    summary:
      'Divide an import by a column: the rest gets a linked case of its own; the customer is told.',
    access,
    params: CaseParams,
    body: DivideCommand.safeExtend({ leaseToken: z.number().int() }),
    response: DeskCase,
    status: 202,
    errors: ['LEASE_LOST', 'DECISION_SCHEDULED', ...indivisible, ...outdated],
  }),
  uploadDivisionFileAtDesk: endpoint({
    method: 'POST',
    path: `${deskCase}/divisions/:division/file`,
    summary:
      'Hand in for the customer the file that a division waits for; it is known by its digest.',
    access,
    params: CaseParams.extend({ division: Id }),
    query: z.object({ leaseToken: z.coerce.number().int() }),
    upload: { description: 'The file that was imported.', maximumBytes: 2 * 1024 ** 3 },
    response: DeskCase,
    status: 202,
    errors: [
      'LEASE_LOST',
      'DECISION_SCHEDULED',
      'FILE_EMPTY',
      'FILE_TOO_LARGE',
      'FILE_INTERRUPTED',
    ],
  }),
  takeBackDivisionAtDesk: endpoint({
    method: 'POST',
    path: `${deskCase}/divisions/:division/withdrawal`,
    summary: 'Give up a division that waits for a file; the case stays as it was.',
    access,
    params: CaseParams.extend({ division: Id }),
    body: z.object({ leaseToken: z.number().int() }),
    response: DeskCase,
    status: 200,
    errors: ['LEASE_LOST', 'DECISION_SCHEDULED'],
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
    access,
    params: CaseParams,
    body: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('questions'),
        command: AskCommand.pick({ text: true, requirements: true }).partial({
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
    errors: [],
  }),
  writeNote: endpoint({
    method: 'POST',
    path: `${deskCase}/notes`,
    summary: 'Write an internal note; no customer and no support ever sees it.',
    access,
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
    access,
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
    access,
    params: CaseParams,
    body: z.object({ reason: Line.min(10) }),
    response: ContactData,
    status: 200,
    errors: [],
  }),
}
