import type { ProblemTexts } from './problem-text.ts'

export const texts = {
  FILE_CHANGED: {
    title: 'This file can no longer be read.',
    action: 'Since you chose it, it was changed, moved or deleted. Please choose it again.',
  },
  NO_CONNECTION: {
    title: 'There is no connection to Freigabe right now.',
    action: 'What you typed stays here. Please try again in a moment.',
  },
  UNEXPECTED: {
    title: 'Something unexpected went wrong on this page.',
    action: 'Please reload the page. If that does not help, please tell the platform.',
  },
  REQUEST_INVALID: {
    title: 'Some details are not right yet.',
    action: 'Please check the fields marked.',
  },
  BODY_TOO_LARGE: {
    title: 'This is too much at once.',
    action: 'Please shorten the text, or upload it as a file.',
  },
  BODY_TOO_SLOW: {
    title: 'This did not arrive completely in time.',
    action: 'Nothing was changed. Please check your connection and send it again.',
  },
  MEDIA_TYPE_UNSUPPORTED: {
    title: 'This file format cannot be read here.',
    action: 'Please choose one of the formats listed.',
  },
  NOT_SIGNED_IN: {
    title: 'You are no longer signed in.',
    action: 'Please sign in again. What you typed stays here.',
  },
  CSRF_TOKEN_INVALID: {
    title: 'Your sign-in has changed in another window.',
    action: 'Please reload the page and try again.',
  },
  NOT_ALLOWED: {
    title: 'Your role does not allow this.',
    action: 'Please ask someone whose role does.',
  },
  NOT_FOUND: {
    title: 'This does not exist, or it is not meant for you.',
    action: 'Please check the address, or go back to the overview.',
  },
  METHOD_NOT_ALLOWED: {
    title: 'This is not possible here.',
    action: 'Please reload the page.',
  },
  TOO_MANY_REQUESTS: {
    title: 'That was a lot of requests in a short time.',
    action: 'Please wait a moment, then try again.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    title: 'This has been sent before with different content.',
    action: 'Please reload the page and send it again.',
  },
  IDEMPOTENCY_IN_PROGRESS: {
    title: 'This is still being processed.',
    action: 'Please wait a moment.',
  },
  IDEMPOTENCY_ANSWER_UNKNOWN: {
    title: 'This has already arrived, but the answer was lost.',
    action: 'Please reload the page and check that everything is right.',
  },
  STORAGE_FULL: {
    title: 'The server has run out of space.',
    action: 'Nothing was changed. Please tell the platform.',
  },
  DATABASE_UNAVAILABLE: {
    title: 'The database is not answering right now.',
    action: 'Please try again in a moment.',
  },
  SERVER_STOPPING: {
    title: 'Freigabe is being restarted.',
    action: 'Please try again in a moment. Nothing was changed.',
  },
  INTERNAL: {
    title: 'Something went wrong on our side.',
    action: 'Please try again. If it keeps happening, give the platform the request number.',
  },
  SIGN_IN_FAILED: {
    title: 'E-mail address and password do not match.',
    action: 'Please check both, or reset your password.',
  },
  PASSWORD_TOO_WEAK: {
    title: 'The password is shorter than twelve characters.',
    action: 'Please choose a longer one, for example four words in a row.',
  },
  TOKEN_INVALID: {
    title: 'This link has been used already or has expired.',
    action: 'Please request a new one.',
  },
  PERSON_ALREADY_MEMBER: {
    title: 'This person already belongs here.',
    action: 'You can change their role instead.',
  },
  PERSON_IS_STAFF: {
    title: 'People who work for the platform cannot belong to an account as well.',
    action: 'Please use another e-mail address.',
  },
  LAST_OWNER: {
    title: 'An account needs at least one owner.',
    action: 'Please make someone else an owner first.',
  },
  LAST_ADMIN: {
    title: 'The platform needs at least one administrator.',
    action: 'Please give someone else the role first.',
  },
  OWN_ROLE: {
    title: 'Nobody can change their own role.',
    action: 'Please ask someone else with the same role.',
  },
  ALREADY_SET_UP: {
    title: 'Freigabe has already been set up here.',
    action: 'Please sign in.',
  },
  ID_TAKEN: {
    title: 'This uses an ID that is already taken.',
    action: 'Please reload the page and send it again.',
  },
  REFERENCE_TAKEN: {
    title: 'This reference is already in use.',
    action: 'Please choose another one.',
  },
  ACCOUNT_SUSPENDED: {
    title: 'This account is suspended.',
    action: 'The decision says why, and what you can do.',
  },
  FILE_EMPTY: {
    title: 'The file is empty.',
    action: 'Please export it again and upload it once more.',
  },
  FILE_TOO_LARGE: {
    title: 'The file is too large.',
    action: 'Please split it into several files.',
  },
  FILE_KIND_REFUSED: {
    title: 'This kind of file is not accepted here.',
    action: 'Please choose one of the formats listed. The content counts, not the file extension.',
  },
  ARCHIVE_REFUSED: {
    title: 'We cannot take this ZIP archive.',
    action:
      'Please pack up to 100 documents, pictures, mails or texts without a password, or upload them one by one.',
  },
  LEAVE_OUT_LIST_UNREADABLE: {
    title: 'No addresses could be read from the blocklist.',
    action: 'Please send a file with one column of addresses.',
  },
  BATCH_DELIVERED: {
    title: 'This import came through a source, person by person.',
    action: 'Please take these recipients out where they signed up.',
  },
  TOO_MANY_LEAVE_OUT_LISTS: {
    title: 'We cannot keep any more blocklists for one account.',
    action: 'Please remove one first, or untick the box that keeps it.',
  },
  LEAVE_OUT_LIST_UNKNOWN: {
    title: 'We do not have this blocklist, or no longer have it.',
    action: 'Please send the list again first, and then the file.',
  },
  FILE_INTERRUPTED: {
    title: 'The upload was interrupted before the file was complete.',
    action: 'Please upload the file again.',
  },
  BATCH_IN_REVIEW: {
    title: 'This import is under review.',
    action: 'Please wait for the decision, or withdraw it from review.',
  },
  BATCH_CHANGED: {
    title:
      'An import was read differently after it was submitted, and now contains other recipients.',
    action:
      'Please ask the customer a question. Their answer will be about the import as it is now.',
  },
  SOURCE_IN_REVIEW: {
    title: 'This source is under review.',
    action: 'Please wait for the decision. If something is missing, add it to your details.',
  },
  SOURCE_LINK_MISSING: {
    title: 'The direct link to the form is missing.',
    action: 'Please give the address where the form can be found.',
  },
  SOURCE_UNKNOWN: {
    title: 'This source is not under review here.',
    action: 'Please reload the page.',
  },
  SOURCE_CAP_MISSING: {
    title: 'The source has no cap yet.',
    action: 'Please say how many recipients may arrive through it.',
  },
  SOURCE_CAP_TOO_HIGH: {
    title: 'That is more recipients than can be approved for a source.',
    action: 'Please choose a smaller number or a longer period.',
  },
  BATCH_NOT_SCREENED: {
    title: 'This import is still being screened.',
    action: 'Please wait until the screening is complete.',
  },
  COLUMN_UNKNOWN: {
    title: 'The file has no such column.',
    action: 'Please choose one of the columns shown.',
  },
  COLUMN_WITHOUT_DAYS: {
    title: 'This column mostly holds no days.',
    action: 'Please choose a column of days.',
  },
  FEED_POSITION_GONE: {
    title: 'Changes can no longer be read from this position.',
    action: 'Please read everything again.',
  },
  EVENT_CURSOR_GONE: {
    title: 'Events can no longer be read from this cursor.',
    action: 'Please read your data again and start without a cursor.',
  },
  GATE_NOT_READY: {
    title: 'The gate is still being read.',
    action: 'Please try again in a moment.',
  },
  ASK_WEB_SERVER: {
    title: 'This server knows only the gate, not e-mail addresses.',
    action: 'Please ask a web server for permits for test mails.',
  },
  FILE_GONE: {
    title: 'The file has been deleted, as promised.',
    action: 'Please upload it again. It will be recognised by its content.',
  },
  FILE_DAMAGED: {
    title: 'The stored file is missing or is no longer the one submitted.',
    action: 'So we do not show it. Please tell the platform: it must be restored from a backup.',
  },
  DRAFT_CHANGED: {
    title: 'Someone else has changed this submission in the meantime.',
    action: 'Please compare the two versions and choose. Yours is not lost.',
  },
  SUBMISSION_INCOMPLETE: {
    title: 'Something is missing, or two statements contradict each other.',
    action: 'Please check the fields named.',
  },
  DECLARATION_MISSING: {
    title: 'The current version of the declaration that everything is true is missing.',
    action: 'Please read and confirm it.',
  },
  EVIDENCE_UNKNOWN: {
    title: 'A file that belongs to an answer is no longer there.',
    action: 'Please upload the file again.',
  },
  CASE_ALREADY_OPEN: {
    title: 'The approval of these imports is under way already.',
    action: 'Please continue there.',
  },
  CASE_NOT_OPEN_FOR_THIS: {
    title: 'Things have moved on; this is no longer possible.',
    action: 'Please reload the page to see where it stands.',
  },
  NOT_ALLOWED_FOR_ACTOR: {
    title: 'This step is for someone else to take.',
    action: 'Please ask someone whose role allows it.',
  },
  ONLY_PEOPLE_DECIDE_THIS: {
    title: 'Only people reject, revoke and reopen.',
    action: 'Please leave this to a reviewer.',
  },
  REVISION_OUTDATED: {
    title: 'Something has been added since you read the submission.',
    action: 'Please read the newest revision. Your text is kept.',
  },
  STATEMENTS_NOT_ASSESSED: {
    title: 'Not every required statement has been assessed yet.',
    action: 'Please assess the statements named.',
  },
  STATEMENT_CONTRADICTED: {
    title: 'A required statement is unclear or contradicted.',
    action: 'Please ask first, or reject with grounds.',
  },
  QUESTION_ABOUT_NOTHING: {
    title: 'The question names neither a ground nor a statement.',
    action: 'Please choose the ground that it clears up, or the statements that it is about.',
  },
  STATEMENT_UNKNOWN: {
    title: 'The submission has no such statement.',
    action: 'Please reload the case.',
  },
  GROUND_NOT_PUT_TO_CUSTOMER: {
    title: 'No question has been asked about one of the grounds.',
    action: 'Please ask first. What is unclear can lead to a rejection only after a question.',
  },
  GROUNDS_MISSING: {
    title: 'A rejection needs at least one ground.',
    action: 'Please choose the ground.',
  },
  REMEDY_UNKNOWN: {
    title: 'One of the remedies named does not exist here.',
    action: 'Please reload the page and choose one of the remedies offered.',
  },
  REMEDY_MISSING: {
    title: 'A rejection must say what would lead to acceptance, or that nothing would.',
    action: 'Please choose a remedy or “none”.',
  },
  FACT_MISSING: {
    title: 'The rejection lacks a fact that the account may read.',
    action: 'Please write a sentence on it under “What we found”.',
  },
  QUESTION_UNKNOWN: {
    title: 'This question is no longer open.',
    action: 'Please reload the page.',
  },
  QUESTION_OF_ANOTHER: {
    title: 'Only its author or a lead can change a question.',
    action: 'Please talk to the person who asked it.',
  },
  ANSWERS_MISSING: {
    title: 'Not every question has been answered yet.',
    action: 'Please answer the questions marked.',
  },
  BATCH_UNKNOWN: {
    title: 'This import is not under review here.',
    action: 'Please reload the page.',
  },
  BATCHES_EMPTY: {
    title: 'Without an import there is nothing to review.',
    action: 'Please choose one.',
  },
  SPLIT_LEAVES_NOTHING: {
    title: 'A split must leave at least one import on each side.',
    action: 'Please choose fewer imports.',
  },
  BATCH_INDIVISIBLE: {
    title: 'An import that came through a source or was screened elsewhere cannot be split.',
    action: 'Please choose another import, or split by whole imports.',
  },
  DIVISION_UNDER_WAY: {
    title: 'An import is already being split here.',
    action: 'Please wait until that is done, or hand in the missing file.',
  },
  METHOD_FORBIDDEN: {
    title: 'A stated collection method is not allowed; these recipients cannot be accepted.',
    action: 'Please reject, or ask for the method to be corrected.',
  },
  REVIEWER_BARRED: {
    title: 'Whoever has decided this case cannot decide it again.',
    action: 'Please leave the case to someone else.',
  },
  APPROVAL_END_IN_PAST: {
    title: 'The end of an approval must be in the future.',
    action: 'Please choose a later date.',
  },
  SECOND_REVIEWER_NEEDED: {
    title: 'Two people decide this case together.',
    action: 'Please leave it to someone else to confirm or return the proposal.',
  },
  PROPOSAL_WAITING: {
    title: 'A decision on this case has already been proposed.',
    action: 'Please confirm or return it.',
  },
  PROPOSAL_UNKNOWN: {
    title: 'This proposal is no longer valid.',
    action: 'Please reload the case.',
  },
  LEASE_HELD: {
    title: 'Someone else is working on this case.',
    action: 'Please take another one, or ask for it to be handed over.',
  },
  DECISION_SCHEDULED: {
    title: 'This has been decided already, and the decision is about to be carried out.',
    action: 'Please wait a moment. Until then only the person who decided can take it back.',
  },
  DECISION_ID_TAKEN: {
    title: 'This ID already belongs to another case.',
    action: 'Please reload the page and decide again.',
  },
  NOTHING_TO_UNDO: {
    title: 'The decision has been carried out and can no longer be taken back.',
    action: 'Please reload the page.',
  },
  LEASE_LOST: {
    title: 'You no longer hold this case. Your text is kept.',
    action: 'Please take the case again.',
  },
  DEFERRAL_TOO_LATE: {
    title: 'The case cannot be put aside for that long.',
    action: 'Please choose a time before the promise is at risk, or hand over or skip the case.',
  },
  COLLEAGUE_UNKNOWN: {
    title: 'This person does not review cases.',
    action: 'Please choose a reviewer or a lead.',
  },
  OWN_DECISION: {
    title: 'Nobody can give the second opinion on their own decision.',
    action: 'Please leave it to someone else.',
  },
  OPINION_GIVEN: {
    title: 'There is already a second opinion on this decision.',
    action: 'Please take the next one.',
  },
  SCREENING_KEY_UNKNOWN: {
    title: 'The report was signed with a key that this platform does not know.',
    action: 'Please screen the list again with a key of this platform.',
  },
  SCREENING_KEY_REVOKED: {
    title: 'The key that signed the report is no longer valid.',
    action: 'Please ask for a new one, and screen the list again.',
  },
  SAMPLE_KEY_UNKNOWN: {
    title: 'The sample in the report is sealed for a key that this platform no longer has.',
    action: 'Please ask for a new one, and screen the list again.',
  },
  REPORT_SIGNATURE_BROKEN: {
    title: 'The report does not match its signature.',
    action: 'Please hand it in unchanged.',
  },
  REPORT_VERSION_UNKNOWN: {
    title: 'This platform cannot read this version of the report.',
    action: 'Please screen the list with a version that fits the platform.',
  },
  REPORT_INVALID: {
    title: 'The report does not have the expected form.',
    action: 'Please screen the list with a version that fits the platform.',
  },
  REPORT_ORIGIN_REFUSED: {
    title: 'The report is only a preview.',
    action: 'Please screen the list with the key of the platform.',
  },
  REPORT_INCONSISTENT: {
    title: 'The figures in the report contradict each other.',
    action: 'Please screen the list again.',
  },
  REPORT_USED: {
    title: 'This report has been handed in before. Each report is good for one import.',
    action: 'Please screen the list again for another import.',
  },
  POLICY_DRAFT_CHANGED: {
    title: 'Somebody else has changed this draft since you read it.',
    action: 'Please load it again; your text is not lost.',
  },
  POLICY_DRAFT_CLOSED: {
    title: 'This draft has been published or discarded.',
    action: 'Please start a new one from the packs in force.',
  },
  POLICY_FAULTY: {
    title: 'The packs cannot be used together as they are.',
    action: 'Please correct the faults named with file, line and column.',
  },
  POLICY_MOVED_ON: {
    title: 'Something else has been published since this draft was last compared.',
    action: 'Please compare again, save, and propose the draft again.',
  },
  POLICY_NOT_PROPOSED: {
    title: 'This draft has not been proposed, or the proposal was withdrawn.',
    action: 'Please have it proposed first.',
  },
  RULE_NOT_EARNED: {
    title: 'People have not yet decided the same as this rule often enough.',
    action: 'Until then it only reports. The table says what is missing.',
  },
  RULE_RETURNS_NOT_SHOWN: {
    title: 'More came back from this rule’s lists than from others, or too little to say.',
    action: 'Until then it only reports. The table has the figures.',
  },
  POLICY_UNCHANGED: {
    title: 'The draft changes nothing in the packs in force.',
    action: 'Please change something, or discard the draft.',
  },
  SECOND_PERSON_NEEDED: {
    title: 'Whoever wrote or proposed a policy cannot publish it.',
    action:
      'Please ask another lead. If one person runs the platform alone, an administrator can record that in the settings.',
  },
  NOTHING_TO_APPEAL: {
    title: 'There is no decision here to appeal against.',
    action:
      'You can appeal against rejections, revocations, warnings and suspensions. For anything else please ask our support.',
  },
  APPEAL_ALREADY_FILED: {
    title: 'There is already an appeal against this decision.',
    action: 'Please write to us there, or import another list.',
  },
  APPEAL_TOO_LATE: {
    title: 'The deadline for an appeal against this decision has passed.',
    action: 'Please import another list, or send another request.',
  },
  REQUEST_NEEDS_CASE: {
    title: 'An addition belongs to details that have been submitted.',
    action: 'Please say which ones, or choose another kind of request.',
  },
  CASE_TAKES_ADDITIONS: {
    title: 'This has not been decided yet; simply add to your details.',
    action: 'You can do that on the page of the approval. The reviewer will see it at once.',
  },
  REQUEST_CLOSED: { title: 'The request is closed.', action: 'Please send a new one.' },
  REQUEST_WENT_ON: {
    title: 'The account has written or sent something since you decided.',
    action: 'Please read it. Your text is kept.',
  },
  HOLD_WENT_ON: {
    title: 'The account has responded to the hold since you decided.',
    action: 'Please read it. Your text is kept.',
  },
  REQUEST_TAKEN: {
    title: 'Somebody else is working on this request.',
    action: 'Please reload the page, and take it over if you have agreed on that.',
  },
  DECISION_NEEDED: {
    title: 'This request ends with a decision, not with an answer.',
    action: 'Please decide it, or ask the customer something.',
  },
  GOODWILL_NOT_POSSIBLE: {
    title: 'By its figures, this booking does not qualify for goodwill.',
    action: 'Please decline it, or expressly grant it as an exception.',
  },
  AMOUNT_EXCEEDS_PRICE: {
    title: 'The amount is more than was paid, or in another currency.',
    action: 'Please grant no more than the price of the booking.',
  },
  REASONS_MISSING: {
    title: 'A decision on an appeal needs a reason.',
    action: 'Please choose one.',
  },
  PROCEEDING_RUNNING: {
    title: 'A proceeding against this account is already running, or it is suspended.',
    action: 'Please add there what you have found.',
  },
  PROCEEDING_NOT_OPEN_FOR_THIS: {
    title: 'The proceeding has moved on.',
    action: 'Please reload the page to see what is possible now.',
  },
  PROPOSER_BARRED: {
    title: 'Whoever proposed a warning or suspension cannot decide on it.',
    action:
      'Please ask another lead. If one person runs this platform alone, an administrator can record that in the settings.',
  },
  HEARING_NOT_OVER: {
    title:
      'The account has not been heard yet: it has not answered, and its deadline has not passed.',
    action:
      'Please wait for the answer or the deadline. If waiting would do harm, suspend at once and hear the account afterwards.',
  },
  HEARING_END_IN_PAST: {
    title: 'The end of the hearing must be in the future.',
    action: 'Please choose a later time.',
  },
  MEASURE_NOT_HEARD: {
    title: 'The account was heard about a warning, not about a suspension.',
    action: 'Please hear it about a suspension, or warn it.',
  },
  GROUNDS_UNKNOWN: {
    title: 'The policy in force has no such ground.',
    action: 'Please choose grounds from the list.',
  },
  COMPLAINT_NOT_OPEN_FOR_THIS: {
    title: 'The complaint has moved on.',
    action: 'Please reload the page to see what is possible now.',
  },
  RECEIVED_IN_FUTURE: {
    title: 'The complaint cannot have been received in the future.',
    action: 'Please give the day on which it was received.',
  },
  DUE_BEFORE_RECEIPT: {
    title: 'The answer cannot be due before the complaint was received.',
    action: 'Please check both days.',
  },
  ANSWER_END_IN_PAST: {
    title: 'The deadline for the account must be in the future.',
    action: 'Please choose a later time.',
  },
  CONSENT_RECORD_UNANSWERED: {
    title: 'The account has not been asked yet, or has not answered.',
    action: 'Please ask it first, or choose another outcome.',
  },
  CONSENT_RECORD_AWAITED: {
    title: 'The account still has time to show the consent record.',
    action: 'Please wait for the answer or the deadline, or choose another outcome.',
  },
  ADDRESS_GONE: {
    title: 'The address of this complaint has been erased.',
    action: 'There is nothing for you to do: it is no longer stored here.',
  },
  HOLD_NOT_OPEN_FOR_THIS: {
    title: 'This hold has ended.',
    action: 'Please reload the page to see how it ended.',
  },
  HOLD_STANDING: {
    title: 'This is already on hold.',
    action: 'Please add there what you have found.',
  },
  PLACER_BARRED: {
    title: 'The account has answered. Whoever placed the hold cannot decide on that.',
    action:
      'Please ask another person. If one person runs this platform alone, an administrator can record that in the settings.',
  },
  INCIDENT_IN_FUTURE: {
    title: 'The incident cannot be in the future.',
    action: 'Please give the day on which it began.',
  },
  ATTACK_OVER: {
    title: 'The attack on this form is already over.',
    action: 'Please reload the page. If the attack goes on, it will appear again.',
  },
  INCIDENT_NOT_OPEN_FOR_THIS: {
    title: 'The incident is closed, or is not an outage at a mailbox provider.',
    action: 'Please reload the page to see what is possible now.',
  },
  WEBHOOK_URL_REFUSED: {
    title: 'We do not send to this address.',
    action:
      'Please give a public https address without a password. The operator can allow others in the configuration.',
  },
  WEBHOOK_ENDPOINTS_FULL: {
    title: 'No more webhook addresses are possible.',
    action: 'Please first remove one that is no longer used.',
  },
  WEBHOOK_REPLAY_RUNNING: {
    title: 'A period is already being sent to this address again.',
    action: 'Please wait until everything has been sent, or resume with new events only.',
  },
  EXAMPLE_ONLY: {
    title: 'This exists only on the example platform.',
    action: 'There is nothing for you to do.',
  },
} as const satisfies ProblemTexts
