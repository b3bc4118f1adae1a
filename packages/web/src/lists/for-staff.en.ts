import type { TextsOf } from '../i18n/texts-of.ts'
import type { texts as german } from './for-staff.de.ts'

export const texts = {
  waiting: 'Waiting for the account',
  who: 'Account',
  empty: 'This account has no group yet.',
  appeal: 'Appeal under way',
  title: {
    add_recipients: 'No sending yet: there are no recipients.',
    await_arrivals: 'The source is approved. Nobody has come through it yet.',
    wait_for_screening: 'No sending yet: the file is being screened.',
    replace_file: 'No sending yet: a file cannot be used.',
    confirm_column: 'No sending yet: the account has not chosen the column of addresses.',
    state_origin: 'No sending yet: the account’s details are missing.',
    resume: 'No sending yet: the review is paused.',
    await_decision: 'No sending yet: it is the reviewer’s turn.',
    answer_questions_one: 'No sending yet: a question is open.',
    answer_questions_other: 'No sending yet: {{number}} questions are open.',
    answer_questions_open_one: 'The account can send. There is an open question about the renewal.',
    answer_questions_open_other:
      'The account can send. There are {{number}} open questions about the renewal.',
    answer_questions_source_one: 'The account can send. A question about the source is open.',
    answer_questions_source_other:
      'The account can send. {{number}} questions about the source are open.',
    send_one: 'The account can send to this recipient.',
    send_other: 'The account can send to these {{number}} recipients.',
    send_some_one: 'The account can send to this recipient.',
    send_some_other: 'The account can send to some of these {{number}} recipients.',
    renew: 'No more sending: the approval has expired.',
    renew_before_end: 'The account can send. The approval ends soon.',
    await_renewal: 'The account can send. The renewal is in review.',
    import_again: 'No sending: the review was withdrawn.',
    import_other: 'Nothing can be sent to this group.',
    revoked: 'No more sending: the approval was revoked.',
    see_condition: 'No sending yet: the approval has an open condition.',
    late: 'No sending yet: the promised time has passed.',
    import_cleaned: 'Approved, once the cleaned list has been imported.',
    wait_for_look: 'Nothing is sent until the first part has been looked at.',
    wait_for_hold: 'Sending is on hold.',
    settle_suspension: 'This account is suspended and cannot send to any group.',
  },
  partly: 'The account can send to {{number}} of {{all}} recipients.',
  condition: {
    first_send_at_most:
      'The first send goes to at most {{number}} of the {{of}} recipients. The gate sees to that.',
    first_send_used_up:
      'The first send went to at most {{number}} of the {{of}} recipients, and that number has been reached.',
    only_after_cleaned_reimport:
      'The condition: the account imports the cleaned list and removes the import that is there.',
    in_steps:
      'About {{size}} of the {{of}} recipients come first, drawn by lot. If little comes back from them, the rest opens by itself.',
    in_steps_sent:
      'About {{size}} of the {{of}} recipients come first, drawn by lot. If little comes back from them, the rest opens by itself from {{opens}} on; if it is still shut on {{waits}}, a reviewer looks at it.',
    in_steps_too_few:
      'About {{size}} of the {{of}} recipients are approved. So far that tells too little; a reviewer looks at it by {{looked}}.',
    in_steps_above_limits:
      'More than usual came back from the first part, about {{size}} of the {{of}} recipients. Nothing is sent until a reviewer has looked at it.',
    reconfirm_by:
      'The condition: the recipients confirm again by {{day}}. After that the account can mail only those whose new confirmation has been reviewed.',
  },
  sentence: {
    state_origin_zero: 'For <group/>, it is not stated how recipients sign up through <source/>.',
    state_origin_one: 'For <group/>, it is not stated where the one recipient comes from.',
    state_origin_other: 'For <group/>, it is not stated where the {{number}} recipients come from.',
    confirm_column: 'In a file for <group/>, the column of addresses is not chosen.',
    answer_questions_one: 'A question about <group/> is open.',
    answer_questions_other: '{{number}} questions about <group/> are open.',
    see_rejection: '<group/> was not approved.',
    resume: 'The review of <group/> is paused.',
    see_revocation: 'The approval of <group/> was revoked.',
    renew: 'The approval of <group/> ends soon.',
    expired: 'The approval of <group/> has expired.',
    file_refused: 'A file for <group/> cannot be used.',
    see_hold: 'On hold: <group/>.',
    hand_in_file: 'To divide an import of <group/>, its file is needed once more.',
  },
  hearing: {
    lead: 'What the account is heard about, and what was decided.',
    considered: {
      warning: 'A warning is being considered',
      suspension: 'Suspending the account is being considered',
      suspended: 'The account is being heard on its suspension',
    },
    standing: {
      answered: 'The account has answered',
      warned: 'This account was warned',
      suspended: 'This account is suspended',
      dropped: 'The proceeding was dropped, and nothing follows',
      lifted: 'The suspension is lifted',
      withdrawn: 'The warning has been taken back',
    },
    text: {
      hearing: 'Nothing has been decided yet. The account is heard first.',
      answered: 'It is being decided now. Until then the account can add to its answer.',
      warned: 'The account can go on sending. The reasons are below.',
      suspended: 'The account cannot send, import or submit. The reasons are below.',
      suspendedAtOnce:
        'The account cannot send, import or submit. It is being heard; after that it is decided whether the suspension stays.',
      heardAfter: 'After that it is decided whether the suspension stays.',
      dropped: 'There is no warning and no suspension.',
      lifted: 'The approvals are in force again, as before.',
      withdrawn: 'The account’s appeal was upheld.',
    },
  },
  complaint: {
    lead: 'Here the account is asked to show how individual recipients gave consent.',
    emptyText: 'No complaint about mail to recipients of this account is known.',
    notice: 'The account is asked for a consent record',
    standing: {
      asked: 'The account is asked how {{who}} gave consent',
      answered: 'The account has answered about {{who}}',
      closed: 'The complaint about {{who}} is closed',
    },
    text: {
      asked:
        'The question is when, where and how the recipient agreed, or whether there is no record.',
      answered: 'The answer is being looked at. Until then the account can add to it.',
      closed: 'There is nothing more to do.',
      late: 'The account can still hand in the answer.',
    },
  },
  holds: {
    lead: 'What has been put on hold, why, and what the account says about it.',
    text: {
      lifted: 'The approvals are in force again, as before.',
      confirmed:
        'The reasons are below. If the account thinks this is wrong, it can appeal from the group.',
    },
    read: 'The account’s answer is read by',
  },
  said: 'Messages',
  by: 'Due by',
} as const satisfies TextsOf<typeof german>
