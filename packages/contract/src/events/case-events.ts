import { z } from 'zod'
import { Case } from '../case/case.ts'
import { Id, Instant } from '../values.ts'
import { eventType, exampleIds } from './event-type.ts'

const ids = exampleIds
const OfCase = z.object({ caseId: Id })
const OfQuestion = OfCase.extend({ questionId: Id })
const Revised = OfCase.extend({ revision: z.number().int() })
const Codes = z.array(z.string())

/** What happens to a case, as far as the account sees it. */
export const caseEvents = {
  'case.opened': eventType({
    summary: 'A case was opened, and the customer is asked where the recipients came from.',
    data: OfCase.extend({
      trigger: Case.shape.trigger,
      batchIds: z.array(Id),
      sourceIds: z.array(Id),
      /** The case that it goes on from, if any. */
      predecessorId: Id.nullable(),
    }),
    example: {
      caseId: ids.case,
      trigger: 'import',
      batchIds: [ids.batch],
      sourceIds: [],
      predecessorId: null,
    },
  }),
  'case.joined': eventType({
    summary: 'More imports were added to an open case.',
    data: OfCase.extend({ batchIds: z.array(Id) }),
    example: { caseId: ids.case, batchIds: [ids.otherBatch] },
  }),
  'case.submitted': eventType({
    summary: 'The customer handed a case in.',
    data: Revised,
    example: { caseId: ids.case, revision: 1 },
  }),
  'case.supplemented': eventType({
    summary: 'The customer added to what was handed in.',
    data: Revised,
    example: { caseId: ids.case, revision: 2 },
  }),
  'case.asked': eventType({
    summary: 'The customer was asked a question.',
    data: OfQuestion.extend({
      /** The grounds that it puts to the customer. */
      grounds: Codes,
    }),
    example: { caseId: ids.case, questionId: ids.question, grounds: ['address_harvested'] },
  }),
  'case.question_changed': eventType({
    summary: 'The wording of a question was changed.',
    data: OfQuestion.extend({ grounds: Codes }),
    example: { caseId: ids.case, questionId: ids.question, grounds: ['address_harvested'] },
  }),
  'case.question_taken_back': eventType({
    summary: 'A question was taken back.',
    data: OfQuestion,
    example: { caseId: ids.case, questionId: ids.question },
  }),
  'case.answered': eventType({
    summary: 'The customer answered questions.',
    data: Revised.extend({ questionIds: z.array(Id) }),
    example: { caseId: ids.case, revision: 2, questionIds: [ids.question] },
  }),
  'case.decided': eventType({
    summary: 'A case was accepted or rejected.',
    data: z.discriminatedUnion('outcome', [
      OfCase.extend({
        outcome: z.literal('accepted'),
        decisionId: Id,
        conditions: Codes,
        endsAt: Instant,
      }),
      OfCase.extend({
        outcome: z.literal('rejected'),
        decisionId: Id,
        grounds: Codes,
        remedies: Codes,
      }),
    ]),
    example: {
      caseId: ids.case,
      outcome: 'accepted',
      decisionId: ids.decision,
      conditions: [],
      endsAt: '2027-11-25T10:00:00.000Z',
    },
  }),
  'case.lapsed': eventType({
    summary: 'A case lapsed, because the customer did not answer in time.',
    data: OfCase,
    example: { caseId: ids.case },
  }),
  'case.resumed': eventType({
    summary: 'A lapsed case goes on.',
    data: OfCase,
    example: { caseId: ids.case },
  }),
  'case.withdrawn': eventType({
    summary: 'A case was withdrawn.',
    data: OfCase,
    example: { caseId: ids.case },
  }),
  'case.revoked': eventType({
    summary: 'An approval was taken back.',
    data: OfCase.extend({ decisionId: Id, grounds: Codes }),
    example: { caseId: ids.case, decisionId: ids.decision, grounds: ['false_statement'] },
  }),
  'case.widened': eventType({
    summary: 'All of what was accepted in steps may be sent to.',
    data: OfCase.extend({ decisionId: Id }),
    example: { caseId: ids.case, decisionId: ids.decision },
  }),
  'case.step_waits': eventType({
    summary: 'A person looks before the rest of what was accepted in steps opens.',
    data: OfCase.extend({
      decisionId: Id,
      why: z.enum(['too_few', 'above_limits']),
      /** Until when somebody looks. */
      lookBy: Instant,
    }),
    example: {
      caseId: ids.case,
      decisionId: ids.decision,
      why: 'above_limits',
      lookBy: '2026-11-25T14:00:00.000Z',
    },
  }),
  'case.reopened': eventType({
    summary: 'A decided case is reviewed again.',
    data: OfCase.extend({ reason: z.enum(['appeal_upheld', 'error_corrected']) }),
    example: { caseId: ids.case, reason: 'appeal_upheld' },
  }),
  'case.split': eventType({
    summary: 'Imports were taken out of a case into one of their own.',
    data: OfCase.extend({ batchIds: z.array(Id), newCaseId: Id }),
    example: { caseId: ids.case, batchIds: [ids.otherBatch], newCaseId: ids.otherCase },
  }),
  'case.divided': eventType({
    summary: 'An import was divided in two, and one part has a case of its own.',
    data: OfCase.extend({ batchId: Id, firstBatchId: Id, restBatchId: Id, newCaseId: Id }),
    example: {
      caseId: ids.case,
      batchId: ids.batch,
      firstBatchId: ids.otherBatch,
      restBatchId: ids.source,
      newCaseId: ids.otherCase,
    },
  }),
}
