/** Why a command was refused. The contract gives each code its HTTP status and its words. */
export type RefusalCode =
  | 'CASE_ALREADY_OPEN'
  | 'CASE_NOT_OPEN_FOR_THIS'
  | 'NOT_ALLOWED_FOR_ACTOR'
  | 'ONLY_PEOPLE_DECIDE_THIS'
  | 'REVISION_OUTDATED'
  | 'STATEMENTS_NOT_ASSESSED'
  | 'STATEMENT_CONTRADICTED'
  | 'STATEMENT_UNKNOWN'
  | 'GROUND_NOT_PUT_TO_CUSTOMER'
  | 'GROUNDS_MISSING'
  | 'REMEDY_MISSING'
  | 'FACT_MISSING'
  | 'QUESTION_UNKNOWN'
  | 'QUESTION_OF_ANOTHER'
  | 'ANSWERS_MISSING'
  | 'BATCH_UNKNOWN'
  | 'BATCHES_EMPTY'
  | 'SPLIT_LEAVES_NOTHING'
  | 'METHOD_FORBIDDEN'
  | 'REVIEWER_BARRED'
  | 'APPROVAL_END_IN_PAST'
  | 'SOURCE_UNKNOWN'
  | 'SOURCE_CAP_MISSING'
  | 'NOTHING_TO_APPEAL'
  | 'APPEAL_ALREADY_FILED'
  | 'APPEAL_TOO_LATE'
  | 'REQUEST_NEEDS_CASE'
  | 'CASE_TAKES_ADDITIONS'
  | 'REQUEST_CLOSED'
  | 'DECISION_NEEDED'
  | 'REASONS_MISSING'
  | 'GOODWILL_NOT_POSSIBLE'
  | 'AMOUNT_EXCEEDS_PRICE'
  | 'SECOND_REVIEWER_NEEDED'
  | 'PROPOSAL_WAITING'
  | 'PROPOSAL_UNKNOWN'
  | 'PROCEEDING_NOT_OPEN_FOR_THIS'
  | 'PROPOSER_BARRED'
  | 'HEARING_NOT_OVER'
  | 'HEARING_END_IN_PAST'
  | 'MEASURE_NOT_HEARD'
  | 'COMPLAINT_NOT_OPEN_FOR_THIS'
  | 'RECEIVED_IN_FUTURE'
  | 'DUE_BEFORE_RECEIPT'
  | 'ANSWER_END_IN_PAST'
  | 'CONSENT_RECORD_UNANSWERED'
  | 'CONSENT_RECORD_AWAITED'
  | 'HOLD_NOT_OPEN_FOR_THIS'
  | 'PLACER_BARRED'

export interface Refusal {
  refused: RefusalCode
  /** What the refusal is about: statement ids, grounds, or the current revision. */
  about?: Readonly<Record<string, unknown>>
}

/** Builds a refusal; `about` names what it is about, for the message. */
export function refuse(refused: RefusalCode, about?: Refusal['about']): Refusal {
  return about ? { refused, about } : { refused }
}

/** Tells a refusal from any other answer of the core. */
export function isRefusal(answer: object): answer is Refusal {
  return 'refused' in answer
}
