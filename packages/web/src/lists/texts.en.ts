import type { TextsOf } from '../i18n/texts-of.ts'
import type { texts as german } from './texts.de.ts'

export const texts = {
  observed: {
    title: 'What would have been denied',
    lead: 'Nothing is stopped yet: mail also goes out to groups that are not approved. These requests to send would otherwise have been denied. The figures stay for 90 days.',
    none: 'Nothing is stopped yet: mail also goes out to groups that are not approved. In the last 90 days, nothing would have been denied.',
    unknown: 'Groups that do not exist here',
    reason: 'Reason',
    day: 'Day',
    questions: 'Requests to send',
  },
  dashboard: {
    title: 'Groups',
    create: 'New group',
    empty: 'No groups yet',
    emptyText:
      'A group is a list of recipients that you want to mail. Create the first one and import your recipients; we then tell you step by step what we need to approve them.',
    nothing: 'No group found',
    nothingText: 'No group fits this search and filter. A shorter search often helps.',
    noneOfStanding: 'No group has this status.',
    search: 'Search for a group',
    all: 'Any status',
    table: 'Groups of this account',
    name: 'Group',
    recipients: 'Recipients',
    sendable: '{{number}} approved',
    inReview: '{{number}} in review',
    first: 'about {{number}} at first',
    appeal: 'Your appeal is under way',
    standing: 'Status',
    next: 'Next step',
    by: 'By',
    stepBy: '{{step}} by {{day}}',
    until: 'approved until {{day}}',
  },
  sending: {
    account: {
      all_one: 'You can send to your group.',
      all_other: 'You can send to all {{all}} groups.',
      some_one: 'You can send to one of {{all}} groups.',
      some_other: 'You can send to {{number}} of {{all}} groups.',
      partly_one: 'You can send to part of one group.',
      partly_other: 'You can send to parts of {{number}} groups.',
      none: 'You cannot send to any group at the moment.',
    },
    staff: {
      all_one: 'The group can be sent to.',
      all_other: 'All {{all}} groups can be sent to.',
      some_one: 'One of {{all}} groups can be sent to.',
      some_other: '{{number}} of {{all}} groups can be sent to.',
      partly_one: 'Part of one group can be sent to.',
      partly_other: 'Parts of {{number}} groups can be sent to.',
      none: 'No group can be sent to at the moment.',
    },
    more_one: 'One more in part.',
    more_other: '{{number}} more in part.',
    inReview_one: 'One group is in review',
    inReview_other: '{{number}} groups are in review',
    inReviewMore_one: 'one more in part',
    inReviewMore_other: '{{number}} more in part',
    inReviewPartly_one: 'One group is partly in review',
    inReviewPartly_other: '{{number}} groups are partly in review',
    next_one: 'decision by',
    next_other: 'next decision by',
    missed_one: 'The decision was promised by {{moment}}, and we missed that.',
    missed_other: 'A decision was promised by {{moment}}, and we missed that.',
    missedSome:
      '{{number}} decisions are overdue; the first was promised by {{moment}}, and we missed that.',
    usual: 'It usually takes about {{time}} of working time.',
  },
  notice: {
    label: 'Waiting for you',
    more_one: 'Show {{number}} more',
    more_other: 'Show {{number}} more',
    less: 'Show fewer',
    inTable_one: 'See {{number}} more in the list',
    inTable_other: 'See {{number}} more in the list',
    by: 'Due by',
    since: 'Since',
    group: '‘{{group}}’',
    wholeAccount: 'the whole account',
    why: 'Why all this? We review recipients before the first send so that mail arrives: yours, and that of everybody else who sends here.',
    look: 'View',
    sentence: {
      state_origin_one: 'Please tell us where the one recipient in <group/> comes from.',
      state_origin_zero: 'Please tell us how recipients sign up for <group/> through <source/>.',
      state_origin_other: 'Please tell us where the {{number}} recipients in <group/> come from.',
      confirm_column:
        'In a file for <group/> we could not tell which column holds your recipients’ addresses. Please choose it.',
      answer_questions_one:
        'We have a question about <group/>. As soon as you have answered, the review continues.',
      answer_questions_other:
        'We have {{number}} questions about <group/>. As soon as you have answered, the review continues.',
      see_rejection: '<group/> was not approved. The decision says why, and what you can do now.',
      resume:
        'The review of <group/> is paused. Your details are still there; you can go on at any time.',
      see_revocation:
        'The approval of <group/> was revoked. The decision says why, and what you can do now.',
      renew: 'The approval of <group/> ends soon. Please confirm your details.',
      expired:
        'The approval of <group/> has expired. Import the list once more if you want to go on sending.',
      file_refused: 'We cannot use a file for <group/>. We tell you why.',
      see_hold: 'On hold: <group/>. We tell you why, and you can tell us your side.',
      hand_in_file:
        'To divide an import of <group/> we need its file once more. The proven recipients can then be approved already.',
    },
    takes: {
      state_origin: 'Takes about 5 minutes.',
      confirm_column: 'Takes a minute.',
      answer_questions: 'Usually takes a few minutes.',
      see_rejection: 'Read in a minute.',
      see_revocation: 'Read in a minute.',
      resume: 'Takes about 5 minutes.',
      renew: 'Takes about 2 minutes.',
      expired: 'Takes about 2 minutes.',
      file_refused: 'Takes a minute.',
      hand_in_file: 'Takes a minute.',
      see_hold: 'Read in a minute.',
    },
    button: {
      confirm_column: 'Choose the column',
      answer_questions_one: 'Answer the question',
      answer_questions_other: 'Answer the questions',
      see_rejection: 'Read the decision',
      see_revocation: 'Read the decision',
      resume: 'Continue',
      renew: 'Renew the approval',
      expired: 'Import the list once more',
      file_refused: 'Look at the file',
      hand_in_file: 'Upload the file',
      see_hold: 'See the hold',
    },
  },
  next: {
    add_recipients: 'Import recipients',
    await_arrivals: 'Recipients come through the source',
    wait_for_screening: 'File is being read',
    confirm_column: 'Choose the column',
    replace_file: 'Replace the file',
    state_origin: 'State the origin',
    resume: 'Continue your details',
    await_decision: 'Decision',
    answer_questions_one: 'Answer the question',
    answer_questions_other: 'Answer the questions',
    send: 'Ready to send',
    send_some: 'Ready to send, up to a limit',
    send_first_one: 'Send to one recipient first',
    send_first_other: 'Send to {{number}} recipients first',
    await_returns: 'We are watching what comes back from the first part',
    import_cleaned: 'Import the cleaned list',
    renew: 'Import the list once more',
    renew_before_end: 'Renew the approval',
    await_renewal: 'Decision on the renewal',
    import_again: 'Import the list once more',
    import_other: 'Import another list',
    see_condition: 'Look at the condition',
    wait_for_look: 'A look at the first part',
    wait_for_hold: 'Clearing up the hold',
    settle_suspension: 'Settling the suspension',
  },
  who: { you: 'You', platform: 'Platform' },
  create: {
    title: 'New group',
    name: 'Name of the group',
    nameHint: 'What you call the list yourself, for example “Summer customers”.',
    reference: 'Reference (optional)',
    referenceHint: 'The id of this list in your own system, if you use the API.',
    submit: 'Create group',
  },
  group: {
    menu: 'Edit group',
    rename: 'Rename',
    renameTitle: 'Rename the group',
    delete: 'Delete',
    deleteTitle: 'Delete ‘{{group}}’?',
    deleteText:
      'Whatever is still under review is withdrawn, and the files are deleted. Nothing can be sent to this group afterwards. This cannot be undone.',
    deleteConfirm: 'Delete group',
  },
  answer: {
    appeal: 'Appeal',
    title: {
      add_recipients: 'You cannot send yet: there are no recipients.',
      await_arrivals: 'The source is approved. Nobody has come through it yet.',
      wait_for_screening: 'You cannot send yet: we are reading your file.',
      replace_file: 'You cannot send yet: we cannot use one of the files.',
      confirm_column: 'You cannot send yet: which column holds the addresses?',
      state_origin: 'You cannot send yet: we need your details.',
      resume: 'You cannot send yet: the review is paused.',
      await_decision: 'You cannot send yet: it is the reviewer’s turn.',
      answer_questions_one: 'You cannot send yet: we have a question.',
      answer_questions_other: 'You cannot send yet: we have {{number}} questions.',
      answer_questions_open_one: 'Yes, you can send. There is a question about the renewal.',
      answer_questions_open_other:
        'Yes, you can send. There are {{number}} questions about the renewal.',
      answer_questions_source_one: 'Yes, you can send. There is a question about the source.',
      answer_questions_source_other:
        'Yes, you can send. There are {{number}} questions about the source.',
      send_one: 'Yes, you can send to this recipient.',
      send_other: 'Yes, you can send to these {{number}} recipients.',
      send_some_one: 'Yes, you can send to this recipient.',
      send_some_other: 'Yes, you can send to some of these {{number}} recipients.',
      renew: 'You can no longer send: the approval has expired.',
      renew_before_end: 'Yes, you can send. The approval ends soon.',
      await_renewal: 'Yes, you can send. We are reviewing the renewal.',
      import_again: 'You cannot send: the review was withdrawn.',
      import_other: 'You cannot send to this group.',
      revoked: 'You can no longer send: the approval was revoked.',
      see_condition: 'You cannot send yet: the approval has an open condition.',
      late: 'We did not keep our promise.',
      import_cleaned: 'Approved, once the cleaned list has been imported.',
      wait_for_look: 'Nothing is sent until we have looked at the first part.',
      wait_for_hold: 'Sending is on hold.',
      settle_suspension: 'This account is suspended. You cannot send to any group.',
    },
    text: {
      add_recipients:
        'Import a file with your recipients below. We then ask you where they come from.',
      await_arrivals:
        'Whoever arrives through it can be mailed at once. There is nothing to import.',
      wait_for_screening:
        'This usually takes seconds. You need not wait; we then ask you where the recipients come from.',
      replace_file:
        'Below, beside the file, you find out why. Then replace it, or remove it if you do not need it.',
      confirm_column:
        'Please choose the column of addresses below, beside the file, or remove the file if you do not need it.',
      state_origin_one:
        'Please tell us where the one recipient comes from. It takes about 5 minutes, and you can pause at any time.',
      state_origin_other:
        'Please tell us where the {{number}} recipients come from. It takes about 5 minutes, and you can pause at any time.',
      state_origin_zero:
        'Please tell us how recipients sign up through your source. It takes about 5 minutes, and you can pause at any time.',
      resume:
        'Nothing has happened for some time. Your details are still there; you can go on where you stopped.',
      await_decision:
        'Your details are with the reviewer. There is nothing for you to do now; we write to you as soon as there is a decision.',
      await_source:
        'We are still reviewing your source. There is nothing for you to do now; we will write to you once it is decided.',
      answer_questions_one: 'Please answer the question. We go on reviewing right afterwards.',
      answer_questions_other: 'Please answer the questions. We go on reviewing right afterwards.',
      send: 'The approval covers exactly these recipients. If new ones join, we review only those.',
      send_some:
        'The approval covers exactly these recipients, and to begin with not all of them at once.',
      send_and_arrivals:
        'The approval covers these recipients and, up to the cap, whoever arrives through an approved source. We review other new recipients first.',
      renew: 'An approval does not last for ever. Import the list once more to renew it.',
      renew_before_end:
        'What you told us before is filled in already. Look it over and hand it in before the end, and the approval stays in force until we have decided again.',
      await_renewal:
        'The approval you have stays in force until we have decided. There is nothing for you to do now.',
      import_again:
        'To start again, import the list once more below. You can reuse your earlier details.',
      import_other:
        'The decision says what we found and what you can do now. Usually another list helps; import it below.',
      see_condition: 'Everything else has been reviewed.',
      wait_for_look: 'There is nothing for you to do now.',
      wait_for_hold:
        'We are looking into something and will be in touch. There is nothing for you to do now.',
      settle_suspension:
        'Approvals, imports and details are kept. If you think the suspension is a mistake, please appeal.',
    },
    late: 'Your details are now first in line.',
    silent:
      'We ask because nothing has been sent to this group for long, and addresses go stale. If you mail it before the end, the approval goes on as before and you need not hand anything in.',
    condition: {
      first_send_at_most:
        'The first send goes to at most {{number}} of the {{of}} recipients. The gate sees to that.',
      first_send_used_up:
        'The first send went to at most {{number}} of the {{of}} recipients, and that number has been reached. We look at how it went and decide again.',
      only_after_cleaned_reimport:
        'The condition: import the cleaned list below, and remove the import that is there. If it holds approved recipients only, you can send without another review.',
      in_steps:
        'About {{size}} of the {{of}} recipients come first, drawn by lot. If little comes back from them, the rest opens by itself; there is nothing for you to do.',
      in_steps_sent_zero:
        'The first part is going out, about {{size}} of the {{of}} recipients, drawn by lot; we are watching what comes back. If it is little, the rest opens by itself from {{opens}} on; if it is still shut on {{waits}}, we look at it. There is nothing for you to do.',
      in_steps_sent_one:
        'One of about {{size}} first mails has been sent; we are watching what comes back. If it is little, the rest of the {{of}} recipients opens by itself from {{opens}} on; if it is still shut on {{waits}}, we look at it. There is nothing for you to do.',
      in_steps_sent_other:
        '{{number}} of about {{size}} first mails have been sent; we are watching what comes back. If it is little, the rest of the {{of}} recipients opens by itself from {{opens}} on; if it is still shut on {{waits}}, we look at it. There is nothing for you to do.',
      in_steps_too_few:
        'You can mail about {{size}} of the {{of}} recipients. So far that tells us too little; we will look at it by {{looked}} and then open the rest, unless there is a reason not to.',
      in_steps_above_limits:
        'More than usual came back from the first part, about {{size}} of the {{of}} recipients. We are looking at it and will be in touch; until then nothing is sent.',
      reconfirm_by:
        'The condition: the recipients confirm again by {{day}}. After that you can mail only those whose new confirmation we have reviewed; to have it reviewed, import those who have confirmed below.',
    },
    rest_zero: 'After that it goes on with the others, and nobody gets the mail twice.',
    rest_one:
      'One of them has had their turn. After that it goes on with the others, and nobody gets the mail twice.',
    rest_other:
      '{{number}} of them have had their turn. After that it goes on with the others, and nobody gets the mail twice.',
    by: {
      you: 'Due by',
      platform: 'Promised by',
      send: 'Approved until',
      ended: 'Was valid until',
    },
    button: {
      renew_before_end: 'Look over the details',
      answer_questions_one: 'Answer the question',
      answer_questions_other: 'Answer the questions',
      resume: 'Continue',
      import_again: 'Import the list again',
      decision: 'Read the decision',
      confirm_column: 'Choose the column',
      case: 'See where it stands',
    },
  },
  /** An import that was not read shuts the group as a whole. */
  unread: {
    title: 'You cannot send to the whole group right now: one file has not been read yet.',
    sendable_one:
      'You can still send to the approved recipient if you choose their import when you send.',
    sendable_other:
      'You can still send to the {{number}} approved recipients if you choose their imports when you send.',
  },
  partly: {
    badge: '{{number}} of {{all}} approved',
    title: 'You can send to {{number}} of {{all}} recipients.',
    rest: {
      never_approved_one: 'We need details for one.',
      never_approved_other: 'We need details for {{number}}.',
      in_review_one: 'One is in review.',
      in_review_other: '{{number}} are in review.',
      question_open_one: 'We have a question about one.',
      question_open_other: 'We have a question about {{number}}.',
      rejected_one: 'One was rejected.',
      rejected_other: '{{number}} were rejected.',
      expired_one: 'The approval of one has expired.',
      expired_other: 'The approval of {{number}} has expired.',
      any_one: 'One is not approved yet.',
      any_other: '{{number}} are not approved yet.',
    },
    choose: 'When you send, choose only the approved imports.',
  },
  sent: 'Sent:',
  known: {
    uncuttable:
      'Some of these recipients are approved already. We have the report on this list and not the list itself, so we cannot set them apart and review all of them. To have only the new ones reviewed, leave the approved ones out before the list is screened.',
    list: '“{{name}}”',
    approvedList: '“{{name}}” ({{day}})',
    some_one:
      'The approval of {{lists}} already covers {{known}} of the {{all}} recipients in this file. Only the new one is reviewed.',
    some_other:
      'The approval of {{lists}} already covers {{known}} of the {{all}} recipients in this file. Only the {{number}} new ones are reviewed.',
    all_one:
      'The approval of {{lists}} already covers the recipient in this file; nothing is left to review.',
    all_other:
      'The approval of {{lists}} already covers all {{all}} recipients in this file; nothing is left to review.',
    ended: {
      account:
        'The approval of {{lists}} no longer stands, so this import as a whole cannot be mailed. Import the file once more, and we review those recipients too.',
      desk: 'The approval of {{lists}} no longer stands. Even once the new recipients are approved, this import as a whole cannot be mailed.',
    },
  },
  leaveOut: {
    offer: 'Should anybody stay out, such as people who objected? Add the blocklist first.',
    chosen:
      'We compare “{{name}}” with the file you choose next, and show you how many go before anything is uploaded.',
    after: 'Leave people out',
    title: 'Leave people out of “{{name}}”',
    text: 'Whoever is on “{{list}}” leaves this import, under other spellings of the same mailbox, too. For this we upload the list, read the file once more, and then forget the list, unless you say otherwise below.',
    confirm: 'Leave them out',
    kept_one: 'Since {{day}}, one address of “{{name}}” stays out of every import.',
    kept_other: 'Since {{day}}, {{number}} addresses of “{{name}}” stay out of every import.',
    unnamed: 'blocklist',
    remove: 'Stop leaving them out',
    removeOf: 'Stop leaving them out: “{{name}}”',
  },
  imports: {
    title: 'Imports',
    source: 'Through which source did these recipients sign up?',
    sourceHint:
      'Even when the source is approved, we read the file first. A few recipients that match it can then be mailed; larger or different batches get a review of their own.',
    sourceNone: 'Through none of them',
    first:
      'One file will do, just as your system exports it. We find the column of addresses ourselves.',
    none: 'No imports yet.',
    add: 'Import',
    chosen_one: 'Import “{{name}}”',
    chosen_other: 'Import {{count}} files',
    options: 'Options',
    drop: 'Import a recipients file',
    hint: 'CSV, Excel (.xlsx), JSON, lines of addresses, vCard, LDIF or an SQL export, also as .zip or .gz, up to {{limit}}. The file is kept encrypted and deleted after the decision.',
    early: 'No mailing planned yet',
    earlyHint: 'We review the recipients now, so that nothing is open on the day of the campaign.',
    recipients_one: '{{number}} recipient',
    recipients_other: '{{number}} recipients',
    state: {
      received: 'Received',
      screening: 'Being screened',
      screened: 'Read',
      refused: 'Not usable',
      chooseColumn: 'Choose the column',
      interrupted: 'Interrupted',
      approved: 'Approved',
    },
    closed: {
      unknown_group: 'Not approved',
      account_suspended: 'Suspended',
      stale: 'Not approved',
      held: 'On hold',
      revoked: 'Revoked',
      rejected: 'Rejected',
      content_changed: 'Changed, not approved',
      expired: 'Expired',
      condition_unmet: 'Condition open',
      question_open: 'Question open',
      in_review: 'In review',
      never_approved: 'Not yet approved',
      permit_required: 'Approved up to a limit',
      unread: 'File not read',
    },
    waiting: 'The file has arrived. Its screening starts in a moment.',
    reading: '{{read}} of {{whole}} read, {{percent}}',
    refusedNext: 'If you do not need this file, simply remove the import.',
    replaced: {
      unreadable: '“{{name}}” (not usable)',
      interrupted: '“{{name}}” (interrupted)',
      rejected: '“{{name}}” (rejected)',
      revoked: '“{{name}}” (revoked)',
      expired: '“{{name}}” (expired)',
      content_changed: '“{{name}}” (changed)',
      never_approved: '“{{name}}” (withdrawn)',
    },
    replaces: 'Replaces {{names}}',
    replacesMany: 'Replaces the {{count}} imports that are not approved',
    replacesHint:
      'What is replaced no longer belongs to the group. If the new file only adds to it, clear this box.',
    again: 'Transfer again',
    sameAs: 'The same recipients as in “{{name}}” ({{at}}); they count only once.',
    repeats: {
      exact_one: 'One of them is in “{{name}}”, too, and counts only once.',
      exact_other: '{{number}} of them are in “{{name}}”, too, and count only once.',
      about_one: 'About one of them is in “{{name}}”, too, and counts only once.',
      about_other: 'About {{number}} of them are in “{{name}}”, too, and count only once.',
    },
    setApart: {
      grave_finding:
        'We review this delivery by itself, even though its source may be approved: the screening found something that somebody has to look at.',
      other_layout:
        'The source is approved. We still review this file by itself, because we have not reviewed one with these columns for the source yet.',
      unproven_bulk:
        'We review this delivery by itself, even though its source may be approved: it holds many at once, and too little has come through the source so far to compare it with.',
      added_up:
        'We review this delivery by itself, even though its source may be approved: small deliveries have added up over time, and somebody has to look at them once in a while.',
      unlike_source:
        'We review this delivery by itself, even though its source may be approved: it looks different from what has come through the source so far.',
    },
    covered:
      'We know these recipients already: an earlier approval covers them, and nothing is left to review.',
    removeOf: 'Remove the import “{{name}}”',
    removeTitle: 'Remove the import?',
    removeText:
      'The recipients from “{{name}}” will no longer belong to the group, and the file is deleted. Taking recipients out never needs approval.',
    removeConfirm: 'Remove import',
  },
  column: {
    guessed: 'We read the addresses from {{column}} ({{percent}} certain). Is that right?',
    confirmed: 'The addresses are in {{column}}.',
    confirm: 'Yes, that is right',
    correct: 'Another column',
    choose: 'Which column holds the e-mail addresses?',
    chooseOf: 'Which column holds your recipients’ addresses?',
    unclear: 'There are addresses in {{columns}}.',
    withAddresses: 'With addresses',
    others: 'Other columns',
    chooseHint: 'We then read the file once more.',
    placeholder: 'Choose a column',
    submit: 'Read this column',
    named: 'column {{place}}, “{{heading}}”',
    unnamed: 'column {{place}}',
  },
  history: {
    title: 'Reviews',
    opened: 'Started',
    trigger: 'Reason',
    about: 'What it is about',
    submitted: 'Submitted',
    status: 'Status',
    triggered: {
      import: 'New import',
      growth: 'New recipients',
      expiry: 'End of the approval',
      dormancy: 'Nothing sent for long',
      cap_reached: 'Cap reached',
      confirmed_hold: 'Hold',
      lead: 'Started by the reviewers',
      early: 'Reviewed early',
    },
  },
} as const satisfies TextsOf<typeof german>
