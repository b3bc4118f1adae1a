/**
 * The register of error codes: every refusal that leaves the API, with its HTTP status and meaning.
 * `docs/reference/errors.md` is printed from it. Retired codes are listed at the end, never reused. It is long since
 * a code must be seen beside all others before it is given.
 */
export const errors = {
  // every endpoint
  REQUEST_INVALID: e(
    400,
    'The request does not have the form that the reference describes.',
    'Correct the field that the pointer names.',
  ),
  BODY_TOO_LARGE: e(
    413,
    'The request body is larger than this endpoint accepts.',
    'Send less, or send a file through the upload endpoint.',
  ),
  BODY_TOO_SLOW: e(
    408,
    'The request body did not arrive completely in time.',
    'Send it again over a better connection; nothing was changed.',
  ),
  MEDIA_TYPE_UNSUPPORTED: e(
    415,
    'The body is of a media type that this endpoint does not read.',
    'Send JSON, or the bytes of a file where the reference says so.',
  ),
  NOT_SIGNED_IN: e(
    401,
    'There is no valid session or key with this request.',
    'Sign in, or send a valid key as `Authorization: Bearer`.',
  ),
  CSRF_TOKEN_INVALID: e(
    403,
    'A write with a session cookie came without the session’s CSRF token.',
    'Read the token from `GET /v1/session` and send it as `x-csrf-token`.',
  ),
  NOT_ALLOWED: e(403, 'This person or key may not do this.', 'Ask someone whose role allows it.'),
  NOT_FOUND: e(
    404,
    'There is no such object, or it is not yours to see.',
    'Check the path, and the id or reference in it.',
  ),
  METHOD_NOT_ALLOWED: e(405, 'The path exists, but not with this method.', 'See the reference.'),
  TOO_MANY_REQUESTS: e(
    429,
    'Too many requests came from this caller.',
    'Wait as long as `retry-after` says.',
  ),
  IDEMPOTENCY_KEY_REUSED: e(
    422,
    'This idempotency key was used with another request.',
    'Use a new key for a new request.',
  ),
  IDEMPOTENCY_IN_PROGRESS: e(
    409,
    'A request with this idempotency key is still being carried out.',
    'Wait a moment and repeat it unchanged.',
  ),
  IDEMPOTENCY_ANSWER_UNKNOWN: e(
    409,
    'A request with this idempotency key has changed something, and its answer is not kept.',
    'Do not send it again before you have read the present state. Where a secret was lost with the answer, revoke what `about.id` names and have another issued under a new key.',
  ),
  STORAGE_FULL: e(
    507,
    'There is no space left where files or data are stored.',
    'Free some space, then repeat; nothing was changed.',
  ),
  DATABASE_UNAVAILABLE: e(
    503,
    'The database does not answer.',
    'Repeat in a moment; a write under the same idempotency key.',
  ),
  SERVER_STOPPING: e(
    503,
    'This server is being stopped and accepts no new requests.',
    'Repeat in a moment; nothing was changed.',
  ),
  INTERNAL: e(
    500,
    'Something went wrong on our side.',
    'Repeat; if it keeps happening, tell the operator the request id.',
  ),
  // sign-in and people
  SIGN_IN_FAILED: e(
    401,
    'E-mail address and password do not match.',
    'Check both, or have the password reset.',
  ),
  PASSWORD_TOO_WEAK: e(
    422,
    'The password is shorter than twelve characters.',
    'Choose a longer one.',
  ),
  TOKEN_INVALID: e(410, 'This link has been used or has expired.', 'Ask for a new one.'),
  PERSON_ALREADY_MEMBER: e(
    409,
    'This person already belongs to the account.',
    'Change the role instead.',
  ),
  PERSON_IS_STAFF: e(
    409,
    'A member of staff cannot belong to an account, nor the other way round.',
    'Use another e-mail address.',
  ),
  LAST_OWNER: e(409, 'An account keeps at least one owner.', 'Make someone else an owner first.'),
  LAST_ADMIN: e(
    409,
    'The platform keeps at least one administrator.',
    'Give someone else the role first.',
  ),
  OWN_ROLE: e(403, 'Nobody changes their own role.', 'Ask another owner or administrator.'),
  ALREADY_SET_UP: e(409, 'This installation already has an administrator.', 'Sign in.'),
  ID_TAKEN: e(
    409,
    'This id is already used for something else.',
    'Use a new id and send it again.',
  ),
  REFERENCE_TAKEN: e(
    409,
    'This reference is already in use.',
    'Choose another, or use the object that has it.',
  ),
  ACCOUNT_SUSPENDED: e(403, 'The account is suspended.', 'See the decision and how to appeal.'),
  // recipients files
  FILE_EMPTY: e(422, 'The file is empty.', 'Export it again and send it once more.'),
  FILE_TOO_LARGE: e(
    413,
    'The file is larger than this platform accepts.',
    'Split it into several imports.',
  ),
  FILE_KIND_REFUSED: e(
    422,
    'This kind of file is not accepted here.',
    'Send one of the kinds that the reference names.',
  ),
  ARCHIVE_REFUSED: e(
    422,
    'The archive is not accepted; the reason is given with it.',
    'Send up to 100 documents, pictures, mails or texts in a ZIP without a password, or one by one.',
  ),
  LEAVE_OUT_LIST_UNREADABLE: e(
    422,
    'No addresses could be read from the list of those to be left out.',
    'Send a file with one column of addresses; what is wrong with this one is given with it.',
  ),
  LEAVE_OUT_LIST_UNKNOWN: e(
    422,
    'There is no such list of those to be left out here, or it has gone after a day.',
    'Send the list again, and then the file with the id of the list.',
  ),
  TOO_MANY_LEAVE_OUT_LISTS: e(
    409,
    'The account keeps as many lists of those to be left out as it can.',
    'Remove one of them first, or send the list without keeping it.',
  ),
  BATCH_DELIVERED: e(
    409,
    'This import came through a source, person by person.',
    'Take these people out where they sign up; nobody else can be left out of it.',
  ),
  FILE_INTERRUPTED: e(400, 'The upload ended before the file was complete.', 'Send it again.'),
  BATCH_IN_REVIEW: e(
    409,
    'This import is part of a case that is under review.',
    'Wait for the decision or withdraw the case.',
  ),
  BATCH_CHANGED: e(
    409,
    'An import of this case was read differently after the submission was handed in: nobody has declared anything about the recipients that it holds now.',
    'Ask the customer a question: their answer is about the import as it is now. Only an acceptance is refused.',
  ),
  SOURCE_IN_REVIEW: e(
    409,
    'A case about this source is under review.',
    'Wait for the decision or withdraw the case; what is missing can be added to the case.',
  ),
  SOURCE_LINK_MISSING: e(
    422,
    'A form is declared with the direct link to it.',
    'Give the link to the form.',
  ),
  BATCH_NOT_SCREENED: e(
    409,
    'This import has not been screened yet.',
    'Wait until the screening is complete.',
  ),
  COLUMN_UNKNOWN: e(
    422,
    'The file has no such column.',
    'Choose one of the columns listed in the report.',
  ),
  COLUMN_WITHOUT_DAYS: e(
    422,
    'This column mostly holds no days, so a day cannot divide the file by it.',
    'Choose a column that holds days, as `days` of the column values lists them, or go by a text.',
  ),
  FEED_POSITION_GONE: e(
    410,
    'The feed cannot continue from this position: it is too old, or the database was restored since.',
    'Discard what you have, ask without a position, and read everything again.',
  ),
  EVENT_CURSOR_GONE: e(
    410,
    'The events cannot continue from this cursor: it is too old, or the database was restored since.',
    'Read again what you keep of accounts, and start without a cursor, at the oldest event that is kept.',
  ),
  GATE_NOT_READY: e(
    503,
    'This process is still reading the state of the gate, so nobody can follow it yet.',
    'Wait as long as `retry-after` says; single questions are answered meanwhile.',
  ),
  ASK_WEB_SERVER: e(
    421,
    'This process answers only for the gate and knows no e-mail addresses.',
    'Ask a web server for permits for tests and confirmations; nothing was taken.',
  ),
  FILE_GONE: e(
    410,
    'The recipients file is not here: it was deleted as promised, or a report was handed in instead of it.',
    'Send the file again; it is recognised by its digest.',
  ),
  FILE_DAMAGED: e(
    500,
    'The stored file is gone, or is not the one that was handed in; it is not handed out.',
    'Tell the operator: it has to be restored from a backup.',
  ),
  // reports instead of recipients files
  SCREENING_KEY_UNKNOWN: e(
    422,
    'The report was signed with a key that this platform does not know.',
    'Screen the list again with a key of this platform.',
  ),
  SCREENING_KEY_REVOKED: e(
    422,
    'The screening key that signed the report has been revoked.',
    'Ask the platform for a new key, and screen the list again.',
  ),
  SAMPLE_KEY_UNKNOWN: e(
    422,
    'The sample in the report is sealed for a key that this platform no longer has.',
    'Ask the platform for a new screening key, and screen the list again.',
  ),
  REPORT_SIGNATURE_BROKEN: e(
    422,
    'The report does not match its signature: it was changed, or signed with another key.',
    'Hand in the report unchanged.',
  ),
  REPORT_VERSION_UNKNOWN: e(
    422,
    'The report has a version that this platform cannot read.',
    'Screen the list again with a version of the command that fits this platform.',
  ),
  REPORT_INVALID: e(
    422,
    'The report does not have the form that the reference describes.',
    'Screen the list again with a version of the command that fits this platform.',
  ),
  REPORT_ORIGIN_REFUSED: e(
    422,
    'The report is a preview, or was not made with a screening key of the platform.',
    'Screen the list with the key: `freigabe screen FILE --seal KEY --out OUT`.',
  ),
  REPORT_INCONSISTENT: e(
    422,
    'The figures of the report contradict each other.',
    'Screen the list again.',
  ),
  REPORT_USED: e(
    409,
    'This report has been handed in before; a report is good for one import.',
    'Screen the list again for another import.',
  ),
  // submissions
  DRAFT_CHANGED: e(
    409,
    'Somebody else has changed this submission in the meantime.',
    'Compare both versions and choose; yours is not lost.',
  ),
  SUBMISSION_INCOMPLETE: e(
    422,
    'Something required is missing or contradictory.',
    'Correct the fields that the pointers name.',
  ),
  DECLARATION_MISSING: e(
    422,
    'The declaration of truthfulness has not been made in its current version.',
    'Read and confirm it.',
  ),
  EVIDENCE_UNKNOWN: e(422, 'An answer names a file that is not there.', 'Upload the file again.'),
  // the process
  CASE_ALREADY_OPEN: e(
    409,
    'There is already an open case for these imports.',
    'Continue with the open case.',
  ),
  CASE_NOT_OPEN_FOR_THIS: e(
    409,
    'The case has moved on; this is not possible in its present state.',
    'Reload the case.',
  ),
  NOT_ALLOWED_FOR_ACTOR: e(
    403,
    'This step is for someone else to take.',
    'Ask someone whose role allows it.',
  ),
  ONLY_PEOPLE_DECIDE_THIS: e(
    403,
    'Only people reject, revoke and reopen.',
    'Leave this to a reviewer.',
  ),
  REVISION_OUTDATED: e(
    409,
    'The customer has added something since you read the submission.',
    'Read the newest revision; your text is kept.',
  ),
  STATEMENTS_NOT_ASSESSED: e(
    422,
    'Not every required statement has been assessed.',
    'Assess the statements named.',
  ),
  STATEMENT_CONTRADICTED: e(
    422,
    'A required statement is unclear or contradicted.',
    'Ask the customer first, or reject with grounds.',
  ),
  STATEMENT_UNKNOWN: e(422, 'The submission has no such statement.', 'Reload the case.'),
  GROUND_NOT_PUT_TO_CUSTOMER: e(
    422,
    'The customer was never asked about one of the grounds.',
    'Ask first; what is unclear can lead to a rejection only after a question.',
  ),
  GROUNDS_MISSING: e(422, 'A rejection names at least one coded ground.', 'Choose the ground.'),
  REMEDY_UNKNOWN: e(
    422,
    'A remedy that is named is not in the policy that applies here.',
    'Name remedies by their codes in the policy of the case, or of the account.',
  ),
  REMEDY_MISSING: e(
    422,
    'A rejection must say what would lead to approval, or that nothing would.',
    'Choose a remedy or “none”.',
  ),
  FACT_MISSING: e(
    422,
    'All that speaks against what this rejection rests on is kept from the account, and its reasons name no fact.',
    'Say in “found”, in words of your own, what the account may know; reveal nothing that is kept for the desk.',
  ),
  QUESTION_ABOUT_NOTHING: e(
    422,
    'A question to the customer names neither a ground nor a statement.',
    'Name the ground that it clears up, or the statements that it is about.',
  ),
  QUESTION_UNKNOWN: e(422, 'There is no such open question.', 'Reload the case.'),
  QUESTION_OF_ANOTHER: e(
    403,
    'Only its author or a lead can change a question.',
    'Ask the author or a lead.',
  ),
  ANSWERS_MISSING: e(
    422,
    'Not every open question has been answered.',
    'Answer the questions named.',
  ),
  BATCH_UNKNOWN: e(422, 'The case has no such import.', 'Reload the case.'),
  BATCHES_EMPTY: e(422, 'A case covers at least one import or source.', 'Choose one.'),
  SPLIT_LEAVES_NOTHING: e(
    422,
    'A split must leave at least one import on each side.',
    'Choose fewer imports.',
  ),
  BATCH_INDIVISIBLE: e(
    422,
    'An import that arrived through a source or was screened elsewhere cannot be divided.',
    'Divide another import, or split the case by whole imports.',
  ),
  DIVISION_UNDER_WAY: e(
    409,
    'An import of this case is already being divided.',
    'Wait until that is done, or hand in the file that it waits for.',
  ),
  METHOD_FORBIDDEN: e(
    422,
    'A stated collection method is forbidden; these recipients cannot be approved.',
    'Reject, or ask the customer to correct the method.',
  ),
  REVIEWER_BARRED: e(
    403,
    'Whoever decided a case does not decide it again once it is reopened.',
    'Leave it to another reviewer.',
  ),
  SOURCE_UNKNOWN: e(422, 'The case has no such source.', 'Reload the case.'),
  SOURCE_CAP_MISSING: e(
    422,
    'An approval must say for each source of the case how much may arrive through it.',
    'Name the cap of each source, and its period.',
  ),
  SOURCE_CAP_TOO_HIGH: e(
    422,
    'More was named for a source than may be approved: more than was declared, or than the policy allows.',
    'Name a lower cap, or a longer period.',
  ),
  APPROVAL_END_IN_PAST: e(
    422,
    'The end of an approval must be in the future.',
    'Choose a later date.',
  ),
  SECOND_REVIEWER_NEEDED: e(
    403,
    'It takes two people to decide this case.',
    'Leave it to another reviewer or lead to confirm or return the proposal.',
  ),
  PROPOSAL_WAITING: e(
    409,
    'A decision on this case has been proposed and waits for a second person.',
    'Confirm or return it first, or have it withdrawn.',
  ),
  PROPOSAL_UNKNOWN: e(
    409,
    'The proposal is no longer waiting: it was withdrawn, returned, decided or overtaken.',
    'Reload the case.',
  ),
  LEASE_HELD: e(
    409,
    'Somebody else holds this case.',
    'Take another case, or ask the holder to hand it over.',
  ),
  LEASE_LOST: e(409, 'You no longer hold this case; your text is kept.', 'Take the case again.'),
  DEFERRAL_TOO_LATE: e(
    422,
    'A case can be put aside until a later moment, but not beyond the time when its promise is at risk.',
    'Choose a moment before then, hand the case over, or skip it.',
  ),
  COLLEAGUE_UNKNOWN: e(
    422,
    'There is no reviewer or lead with this id.',
    'Choose one of the colleagues at the desk.',
  ),
  // second opinions
  OWN_DECISION: e(
    403,
    'Nobody can give a second opinion on a case they decided themselves.',
    'Leave it to a colleague.',
  ),
  OPINION_GIVEN: e(
    409,
    'There is already a second opinion on this decision.',
    'Take the next one.',
  ),
  // requests of customers
  NOTHING_TO_APPEAL: e(
    422,
    'There is no decision here to appeal against.',
    'Appeals are against rejections, revocations, warnings and suspensions; for anything else ask for advice.',
  ),
  APPEAL_ALREADY_FILED: e(
    409,
    'This decision has already been appealed.',
    'Write in the appeal that there is, or submit the group again.',
  ),
  APPEAL_TOO_LATE: e(
    409,
    'The time for an appeal against this decision is over.',
    'Submit the group again, or file another kind of request.',
  ),
  REQUEST_NEEDS_CASE: e(
    422,
    'An addition belongs to a case that has been submitted.',
    'Name the case, or file another kind of request.',
  ),
  CASE_TAKES_ADDITIONS: e(
    409,
    'The case is not decided yet; additions go to the case itself.',
    'Add it to the case; whoever reviews it reads it there.',
  ),
  REQUEST_CLOSED: e(409, 'The request is closed.', 'File a new one.'),
  REQUEST_WENT_ON: e(
    409,
    'The customer has written again, or added a file, since this was decided.',
    'Read what was added; your text is kept.',
  ),
  HOLD_WENT_ON: e(
    409,
    'The customer has responded to the hold since it was decided.',
    'Read the answer; your text is kept.',
  ),
  REQUEST_TAKEN: e(
    409,
    'Somebody else is working on this request.',
    'Reload it, and take it over if need be.',
  ),
  DECISION_NEEDED: e(
    422,
    'This request ends with a decision, not with an answer.',
    'Decide it, or ask the customer something.',
  ),
  GOODWILL_NOT_POSSIBLE: e(
    409,
    'By its figures, the booking does not qualify for goodwill.',
    'Decline it, or grant it as an exception.',
  ),
  AMOUNT_EXCEEDS_PRICE: e(
    422,
    'The amount is more than was paid, or in another currency.',
    'Grant no more than the price of the booking.',
  ),
  REASONS_MISSING: e(422, 'A decision on an appeal names a coded reason.', 'Choose one.'),
  DECISION_SCHEDULED: e(
    409,
    'A decision on this has been made and is about to be carried out.',
    'Wait a moment; until then only its author can take it back.',
  ),
  DECISION_ID_TAKEN: e(
    409,
    'This id belongs to a decision or question on another case.',
    'Use a new id for each decision and each question.',
  ),
  NOTHING_TO_UNDO: e(
    409,
    'No decision on this can be taken back any more.',
    'Reload it; the decision has been carried out.',
  ),
  // changing the policy
  POLICY_DRAFT_CHANGED: e(
    409,
    'Somebody else has changed this draft since you read it.',
    'Read it again; your text is not lost.',
  ),
  POLICY_DRAFT_CLOSED: e(
    409,
    'This draft has been published or discarded.',
    'Start a new one from the packs in force.',
  ),
  POLICY_FAULTY: e(
    422,
    'The packs cannot be used together as they are.',
    'Correct what is named with file, line and column.',
  ),
  POLICY_MOVED_ON: e(
    409,
    'Something else was published since this draft was compared with the packs in force.',
    'Compare it again, save it and propose it again.',
  ),
  POLICY_NOT_PROPOSED: e(
    409,
    'This draft has not been proposed, or the proposal was withdrawn.',
    'Have it proposed first.',
  ),
  RULE_NOT_EARNED: e(
    409,
    'People have not yet decided enough cases of this rule the same way for it to accept on its own.',
    'It goes on reporting; `about` says what is missing.',
  ),
  RULE_RETURNS_NOT_SHOWN: e(
    409,
    'More came back of this rule’s lists than of others, or too little to say.',
    'It goes on reporting; `about` says which of the two.',
  ),
  POLICY_UNCHANGED: e(
    422,
    'The draft says nothing different from the packs in force.',
    'Change something, or drop it.',
  ),
  SECOND_PERSON_NEEDED: e(
    403,
    'Whoever wrote or proposed a policy cannot publish it.',
    'Ask another lead, or have administration record that one person runs this platform.',
  ),
  // warning and suspending
  PROCEEDING_RUNNING: e(
    409,
    'A proceeding against this account is already running, or the account is suspended.',
    'Add there what you have found.',
  ),
  PROCEEDING_NOT_OPEN_FOR_THIS: e(
    409,
    'The proceeding is at a stage that does not allow this.',
    'Reload it and see what is possible now.',
  ),
  PROPOSER_BARRED: e(
    403,
    'Whoever proposed a warning or suspension cannot decide on it.',
    'Ask another lead, or have administration record that one person runs this platform.',
  ),
  HEARING_NOT_OVER: e(
    409,
    'The account has not been heard: it has not answered, and its time is not up.',
    'Wait for the answer or the deadline; where waiting would do harm, suspend at once and hear it after.',
  ),
  HEARING_END_IN_PAST: e(
    422,
    'The end of the hearing is not in the future.',
    'Choose a later moment.',
  ),
  MEASURE_NOT_HEARD: e(
    409,
    'The account was heard about a warning, not about a suspension.',
    'Hear it again about a suspension, or warn it.',
  ),
  GROUNDS_UNKNOWN: e(
    422,
    'The policy in force for this account has no such ground.',
    'Choose grounds of the policy.',
  ),
  COMPLAINT_NOT_OPEN_FOR_THIS: e(
    409,
    'The complaint is at a stage that does not allow this.',
    'Reload it and see what is possible now.',
  ),
  RECEIVED_IN_FUTURE: e(
    422,
    'The complaint would have been received in the future.',
    'Give the day on which it came in.',
  ),
  DUE_BEFORE_RECEIPT: e(
    422,
    'The answer to the complaint would be due before it was received.',
    'Check the day on which it came in and the day by which it is to be answered.',
  ),
  ANSWER_END_IN_PAST: e(
    422,
    'The moment by which the account is to answer is not in the future.',
    'Choose a later moment.',
  ),
  CONSENT_RECORD_UNANSWERED: e(
    409,
    'The account has not been asked for the consent record, or has not answered.',
    'Ask it first, or close the complaint with another outcome.',
  ),
  CONSENT_RECORD_AWAITED: e(
    409,
    'The account still has time to show the consent record.',
    'Wait for its answer or the deadline, or close the complaint with another outcome.',
  ),
  ADDRESS_GONE: e(
    410,
    'The address of this complaint was erased, or its time is up.',
    'Nothing to do: it is no longer kept anywhere.',
  ),
  // holds and incidents
  HOLD_NOT_OPEN_FOR_THIS: e(
    409,
    'The hold has ended.',
    'Reload it and see how; a new one can be placed at any time.',
  ),
  HOLD_STANDING: e(409, 'This is on hold already.', 'Add there what you have found.'),
  PLACER_BARRED: e(
    403,
    'The account has answered, and whoever placed the hold cannot decide on that.',
    'Ask another person, or have administration record that one person runs this platform.',
  ),
  INCIDENT_IN_FUTURE: e(
    422,
    'The incident would have begun later than today.',
    'Give the day on which it began.',
  ),
  INCIDENT_NOT_OPEN_FOR_THIS: e(
    409,
    'The incident is closed, or is not an outage at a mailbox provider.',
    'Reload it and see what is possible.',
  ),
  ATTACK_OVER: e(
    409,
    'The attack on this form is already over.',
    'Reload it; if the attack goes on, it will be found again.',
  ),
  // events
  WEBHOOK_URL_REFUSED: e(
    422,
    'Nothing is sent to this address: it is not `https`, contains a password, or is in a network that is not public.',
    'Name a public `https` address; the operator can allow others in the configuration.',
  ),
  WEBHOOK_ENDPOINTS_FULL: e(
    409,
    'The maximum number of webhook endpoints has been reached.',
    'Remove one that is no longer used.',
  ),
  WEBHOOK_REPLAY_RUNNING: e(
    409,
    'A span of events is already being sent to this endpoint again.',
    'Wait until it is done, or resume the endpoint and leave out what is waiting.',
  ),
  // the embedded installation
  EXAMPLE_ONLY: e(404, 'This exists on the example platform only.', 'Nothing to do.'),
} as const satisfies Record<string, ErrorEntry>

export interface ErrorEntry {
  status: number
  /** What is wrong. */
  title: string
  /** What to do. */
  action: string
}

export type ErrorCode = keyof typeof errors

/** The errors that any endpoint can give, so that none has to list them. */
export const commonErrors = [
  'REQUEST_INVALID',
  'BODY_TOO_LARGE',
  'BODY_TOO_SLOW',
  'MEDIA_TYPE_UNSUPPORTED',
  'NOT_SIGNED_IN',
  'CSRF_TOKEN_INVALID',
  'NOT_ALLOWED',
  'NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'TOO_MANY_REQUESTS',
  'IDEMPOTENCY_KEY_REUSED',
  'IDEMPOTENCY_IN_PROGRESS',
  'IDEMPOTENCY_ANSWER_UNKNOWN',
  'STORAGE_FULL',
  'DATABASE_UNAVAILABLE',
  'SERVER_STOPPING',
  'INTERNAL',
] as const satisfies readonly ErrorCode[]

function e(status: number, title: string, action: string): ErrorEntry {
  return { status, title, action }
}
