import { z } from 'zod'
import { CaseOverview } from '../desk/figures.ts'
import { endpoint } from '../endpoint.ts'
import { AccountParams, CaseParams, Id, PageQuery, Prose, page } from '../values.ts'
import { Case, CaseForecast, CaseSummary, DraftPromise } from './case.ts'
import { CaseStatus } from './case-status.ts'
import { ColumnValues, DivideCommand, indivisible, SplitCommand, unsplittable } from './split.ts'
import { Draft, DraftChange, DraftCheck, SubmissionContent } from './submission.ts'

const customerReads = ['reader', 'support', 'account_key', 'platform_key'] as const
const customerWrites = ['editor', 'account_key', 'platform_key'] as const
const outdated = ['CASE_NOT_OPEN_FOR_THIS', 'NOT_ALLOWED_FOR_ACTOR'] as const

const Declared = z.object({
  /** The version of the declaration of truthfulness that the person has read and confirms. */
  declarationVersion: z.string().max(100),
})

/** The approval process on the customer’s side. */
export const caseEndpoints = {
  listCases: endpoint({
    method: 'GET',
    path: '/accounts/:account/cases',
    summary: 'The cases of an account, newest first.',
    access: [...customerReads, 'reviewer', 'lead'],
    params: AccountParams,
    query: PageQuery.extend({ status: CaseStatus.optional(), group: Id.optional() }),
    response: page(CaseSummary),
    status: 200,
    errors: [],
  }),
  readCaseOverview: endpoint({
    method: 'GET',
    path: '/accounts/:account/case-overview',
    summary:
      'Where the cases of an account stand, how soon they are usually decided, and how many groups may be sent to.',
    access: [...customerReads, 'reviewer', 'lead'],
    params: AccountParams,
    response: CaseOverview,
    status: 200,
    errors: [],
  }),
  readCase: endpoint({
    method: 'GET',
    path: '/accounts/:account/cases/:case',
    summary: 'One case with submissions, questions, decision and what happens next.',
    access: customerReads,
    params: CaseParams,
    response: Case,
    status: 200,
    errors: [],
  }),
  forecastCase: endpoint({
    method: 'GET',
    path: '/accounts/:account/cases/:case/forecast',
    summary:
      'By when a decision is promised, and when to expect it; while a question is open, when after the answer.',
    access: customerReads,
    params: CaseParams,
    response: CaseForecast,
    status: 200,
    errors: [],
  }),
  readDraft: endpoint({
    method: 'GET',
    path: '/accounts/:account/cases/:case/draft',
    summary: 'The draft of the next submission, filled in from the earlier one.',
    access: customerReads,
    params: CaseParams,
    response: Draft,
    status: 200,
    errors: [],
  }),
  saveDraft: endpoint({
    method: 'PUT',
    path: '/accounts/:account/cases/:case/draft',
    summary: 'Save the draft; refused when somebody else saved in between.',
    access: customerWrites,
    params: CaseParams,
    body: DraftChange,
    response: Draft,
    status: 200,
    errors: ['DRAFT_CHANGED', ...outdated],
  }),
  checkDraft: endpoint({
    method: 'POST',
    path: '/accounts/:account/cases/:case/draft/check',
    summary:
      'Look at the saved draft before it is handed in: what is missing, what does not go together, what would be asked.',
    access: customerWrites,
    params: CaseParams,
    response: DraftCheck,
    status: 200,
    errors: [],
  }),
  promiseDraft: endpoint({
    method: 'GET',
    path: '/accounts/:account/cases/:case/draft/promise',
    summary:
      'By when the saved draft would be decided if it were handed in now, and what would make that sooner.',
    access: customerReads,
    params: CaseParams,
    response: DraftPromise,
    status: 200,
    errors: [],
  }),
  wishDay: endpoint({
    method: 'PUT',
    path: '/accounts/:account/cases/:case/wanted-day',
    summary: 'Say on which day one would like to send: a wish that the desk sees, not a promise.',
    access: customerWrites,
    params: CaseParams,
    body: z.object({ day: z.iso.date().nullable() }),
    response: Case,
    status: 200,
    errors: ['CASE_NOT_OPEN_FOR_THIS'],
  }),
  submitCase: endpoint({
    method: 'POST',
    path: '/accounts/:account/cases/:case/submission',
    summary: 'Hand in the draft with the declaration of truthfulness.',
    access: ['editor'],
    params: CaseParams,
    body: Declared.extend({
      submissionId: Id,
      /** 0 for a draft that was filled in from an earlier case and never saved. */
      draftVersion: z.number().int().min(0),
    }),
    response: Case,
    status: 200,
    errors: [
      'DRAFT_CHANGED',
      'SUBMISSION_INCOMPLETE',
      'DECLARATION_MISSING',
      'EVIDENCE_UNKNOWN',
      'BATCH_NOT_SCREENED',
      'ACCOUNT_SUSPENDED',
      ...outdated,
    ],
  }),
  supplementCase: endpoint({
    method: 'POST',
    path: '/accounts/:account/cases/:case/supplements',
    summary: 'Add to a submission unasked; makes its next revision.',
    access: ['editor'],
    params: CaseParams,
    body: Declared.extend({
      submissionId: Id,
      revision: z.number().int().min(1),
      content: SubmissionContent,
    }),
    response: Case,
    status: 200,
    errors: [
      'ACCOUNT_SUSPENDED',
      'REVISION_OUTDATED',
      'SUBMISSION_INCOMPLETE',
      'DECLARATION_MISSING',
      'EVIDENCE_UNKNOWN',
      ...outdated,
    ],
  }),
  answerQuestions: endpoint({
    method: 'POST',
    path: '/accounts/:account/cases/:case/answers',
    summary: 'Answer all open questions; makes the submission’s next revision.',
    access: ['editor'],
    params: CaseParams,
    body: Declared.extend({
      submissionId: Id,
      answers: z
        .array(z.object({ questionId: Id, text: Prose, evidence: z.array(Id).max(20).default([]) }))
        .min(1)
        .max(50),
      /** Statements that a question is about, put right: by the key of the answer, as in a submission. */
      corrections: SubmissionContent.shape.answers.optional(),
    }),
    response: Case,
    status: 200,
    errors: [
      'ANSWERS_MISSING',
      'QUESTION_UNKNOWN',
      'SUBMISSION_INCOMPLETE',
      'DECLARATION_MISSING',
      'EVIDENCE_UNKNOWN',
      'ID_TAKEN',
      ...outdated,
    ],
  }),
  splitCase: endpoint({
    method: 'POST',
    path: '/accounts/:account/cases/:case/split',
    summary: 'Take imports out of a case in review and open a linked case about them.',
    access: ['editor'],
    params: CaseParams,
    body: SplitCommand,
    response: Case,
    status: 200,
    errors: ['ACCOUNT_SUSPENDED', ...unsplittable, ...outdated],
  }),
  readColumnValues: endpoint({
    method: 'GET',
    path: '/accounts/:account/cases/:case/batches/:batch/column-values',
    summary: 'The values of an import’s small columns with their rows, by which it can be divided.',
    access: ['editor'],
    params: CaseParams.extend({ batch: Id }),
    response: ColumnValues,
    status: 200,
    errors: [],
  }),
  divideBatch: endpoint({
    method: 'POST',
    path: '/accounts/:account/cases/:case/divisions',
    summary:
      'Divide an import of a case in review by a column: the rest gets a linked case of its own.',
    access: ['editor'],
    params: CaseParams,
    body: DivideCommand,
    response: Case,
    status: 202,
    errors: ['ACCOUNT_SUSPENDED', ...indivisible, ...outdated],
  }),
  uploadDivisionFile: endpoint({
    method: 'POST',
    path: '/accounts/:account/cases/:case/divisions/:division/file',
    summary: 'Hand in once more the file that a division waits for; it is known by its digest.',
    access: ['editor'],
    params: CaseParams.extend({ division: Id }),
    upload: { description: 'The file that was imported.', maximumBytes: 2 * 1024 ** 3 },
    response: Case,
    status: 202,
    errors: ['FILE_EMPTY', 'FILE_TOO_LARGE', 'FILE_INTERRUPTED'],
  }),
  takeBackDivision: endpoint({
    method: 'POST',
    path: '/accounts/:account/cases/:case/divisions/:division/withdrawal',
    summary: 'Give up a division that waits for a file; the case stays as it was.',
    access: ['editor'],
    params: CaseParams.extend({ division: Id }),
    response: Case,
    status: 200,
    errors: [],
  }),
  withdrawCase: endpoint({
    method: 'POST',
    path: '/accounts/:account/cases/:case/withdrawal',
    summary: 'Withdraw an open case.',
    access: customerWrites,
    params: CaseParams,
    response: Case,
    status: 200,
    errors: [...outdated],
  }),
  resumeCase: endpoint({
    method: 'POST',
    path: '/accounts/:account/cases/:case/resumption',
    summary: 'Resume a lapsed case where it was, with everything kept.',
    access: ['editor'],
    params: CaseParams,
    response: Case,
    status: 200,
    errors: ['ACCOUNT_SUSPENDED', 'CASE_ALREADY_OPEN', ...outdated],
  }),
}
