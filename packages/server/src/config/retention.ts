interface Retention {
  what: string
  /** From when the days count. */
  start: string
  days: number
  /** Why it is kept so long and no longer. */
  ground: string
}

/**
 * How long what is kept. Every sweep that deletes reads it here, and `docs/reference/retention.md` is
 * printed from it.
 */
export const retention = {
  recipientsFile: {
    what: 'A recipients file',
    start: 'its upload',
    days: 30,
    ground:
      'It is needed to screen it, and once more if its column was read wrong. Once its import is removed, it goes within the hour.',
  },
  decidedRecipientsFile: {
    what: 'The recipients file of a decided case',
    start: 'the decision',
    days: 14,
    ground: 'An appeal right after the decision can still look into it.',
  },
  leftOver: {
    what: 'What an interrupted upload left behind',
    start: 'its last byte',
    days: 1,
    ground: 'An upload that is still running must not lose its file.',
  },
  keptAnswer: {
    what: 'The answer to a write, under its idempotency key',
    start: 'the request',
    days: 1,
    ground: 'A repetition of the same request gets the same answer.',
  },
  change: {
    what: 'That something changed, in the feed that other systems follow',
    start: 'the change',
    days: 7,
    ground: 'Whoever was away for some days need not begin anew.',
  },
  event: {
    what: 'An event that the platform and the account were told of',
    start: 'the event',
    days: 30,
    ground:
      'Whoever was away for weeks can read on. It holds ids, codes, counts and moments, so nothing in it need be shown, exported or erased.',
  },
  follower: {
    what: 'Name and address of a process that held a copy of the gate',
    start: 'its last lease',
    days: 1,
    ground: 'Whoever looks after the senders sees which of them has ended without a word.',
  },
  webhookAttempt: {
    what: 'What was sent to a webhook endpoint and what came of it, with the first bytes of the answer',
    start: 'the attempt',
    days: 14,
    ground: 'Whoever looks after a receiver finds out afterwards what went wrong there.',
  },
  mail: {
    what: 'A letter that was sent, or could not be',
    start: 'its writing',
    days: 180,
    ground: 'Both sides can see what was said, and whether it arrived.',
  },
  linkToken: {
    what: 'The sealed link of a letter that was not sent: of an invitation, or to a new password',
    start: 'its writing',
    days: 7,
    ground: 'No such link works for longer.',
  },
  contact: {
    what: 'Contact data for special cases',
    start: 'its last change, once the case is closed',
    days: 90,
    ground: 'It may be needed for an appeal.',
  },
  refusedDecision: {
    what: 'What was written for a decision that could not be carried out',
    start: 'the moment it was due',
    days: 30,
    ground: 'Its author can go on with it.',
  },
  sample: {
    what: 'The sealed sample of an import on which nothing was decided',
    start: 'its screening',
    days: 180,
    ground: 'Whoever reviews the import can have its consent records audited.',
  },
  decidedSample: {
    what: 'The sealed sample of an import on which something was decided',
    start: 'the newest decision',
    days: 90,
    ground: 'An appeal, or complaints right after the approval, can call for an audit.',
  },
  bounce: {
    what: 'A report that a recipient hard-bounced',
    start: 'its last arrival',
    days: 365,
    ground:
      'An old export brings such addresses back; after a year a mailbox may exist again. While accounts are compared, a keyed hash over all accounts goes with the last report.',
  },
  leaveOutList: {
    what: 'A list of those to be left out of an import, as keyed digests',
    start: 'its upload',
    days: 1,
    ground:
      'The import that names it comes soon, and needs it until it has been screened. It stays for as long as such an import waits, with the file at most.',
  },
  keptLeaveOutList: {
    what: 'A list of those to be left out of every import, as keyed digests',
    start: 'its last upload',
    days: 1096,
    ground:
      'As with objections that are reported. The account can remove it at any time, and send it anew to keep it longer.',
  },
  objection: {
    what: 'A report that a recipient unsubscribed or complained',
    start: 'its last arrival',
    days: 1096,
    ground:
      'Who objected must not be mailed because of a later import, as long as they can claim that.',
  },
  requestFile: {
    what: 'A file of a request',
    start: 'the last message of the request, once it is answered or closed',
    days: 180,
    ground: 'Whoever comes back to the matter finds what was shown.',
  },
  complaint: {
    what: 'The address and the words of a complaint from outside',
    start: 'its closing',
    days: 365,
    ground: 'Whoever complained, or an authority, can come back to it.',
  },
  permit: {
    what: 'A permit to send, and how often one was had for a sign-up or for tests on a day',
    start: 'its issue',
    days: 90,
    ground: 'What is reported late about a mailing can be compared with its permit.',
  },
  confirmation: {
    what: 'The keyed digest of an address to which a confirmation was permitted on a day',
    start: 'that day',
    days: 90,
    ground:
      'Nobody is asked to confirm more than once a day and three times in all, however many forms have their address.',
  },
  observedDenials: {
    what: 'How many questions to the gate would have been denied while an account was only observed, by group, day and reason',
    start: 'that day',
    days: 90,
    ground:
      'Whoever moves over sees what enforcing would stop, over a few months of sending. These are numbers alone.',
  },
  returns: {
    what: 'How much was sent to an import, and came back, on a day',
    start: 'that day',
    days: 400,
    ground: 'One year can be compared with the one before. These are numbers alone.',
  },
  hourCount: {
    what: 'How much an account sent to a mailbox provider, and had refused there, in an hour',
    start: 'that hour',
    days: 14,
    ground:
      'Reports come late, and a provider that fails is found by all that was told. These are numbers alone.',
  },
  signUps: {
    what: 'How many signed up through a source in an hour, were asked to confirm, and did',
    start: 'that hour',
    days: 60,
    ground:
      'A form that is attacked is found by what was usual in the weeks before. These are numbers alone.',
  },
  returnSeen: {
    what: 'The keyed digest of the id under which a sender told of a return',
    start: 'the report',
    days: 30,
    ground: 'A report that is repeated counts once.',
  },
  records: {
    what: 'A keyed digest of at most 512 recipients of an import, with a few bits of when and from where they signed up',
    start: 'its screening',
    days: 180,
    ground:
      'Whoever changes the records of a rejected list and hands it in again is found, also where the first import was removed.',
  },
  refusedSketch: {
    what: 'The keyed sketch of a rejected import that was removed',
    start: 'the removal of the import',
    days: 366,
    ground:
      'A rejected list that is removed and uploaded again is recognised; no address is in it.',
  },
  ruleAcceptance: {
    what: 'That a rule accepted a list, under keyed digests of account, contacts, payer and sending domain',
    start: 'the acceptance',
    days: 366,
    ground: 'How much rules accept is limited over time, whoever stands behind an account.',
  },
  invitation: {
    what: 'An invitation',
    start: 'its end',
    days: 30,
    ground: 'Whoever invited can see that it ran out.',
  },
} as const satisfies Record<string, Retention>

/** The moment before which what is kept for so long has had its time. */
export function keptSince(now: string, { days }: Retention): string {
  return new Date(Date.parse(now) - days * 86_400_000).toISOString()
}
