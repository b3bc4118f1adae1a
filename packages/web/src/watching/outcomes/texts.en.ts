import type { TextsOf } from '../../i18n/texts-of.ts'
import type { texts as german } from './texts.de.ts'

export const texts: TextsOf<typeof german> = {
  title: 'What came of it',
  lead: 'Every approval predicts that a list will be well received. Here you see how often that was true: what came back after sending, by what decided, how the recipients were collected and which evidence was at hand.',
  save: 'Save as CSV',
  filter: {
    weeks: 'Approvals from',
    weeksOf_one: '{{count}} week',
    weeksOf_other: '{{count}} weeks',
    days: 'Sending after',
    daysOf_one: '{{count}} day',
    daysOf_other: '{{count}} days',
    basis: 'Rates',
    counted: 'Counted',
    sketch: 'From samples',
  },
  span_one:
    'One approval from {{since}} to {{until}}. What was sent in the {{days}} days after it counts, and what came back of that within {{within}} days at most; the newest approvals are missing until this time has passed.',
  span_other:
    '{{number}} approvals from {{since}} to {{until}}. What was sent in the {{days}} days after each counts, and what came back of that within {{within}} days at most; the newest are missing until this time has passed.',
  empty: 'Nothing was approved in this time',
  emptyText: 'Approvals count once they are old enough to show what came of them.',
  noSends:
    'Rates are missing: the sending system does not report how much it sent to which import.',
  groupOnly_one:
    'For one approval only what went to the whole group is reported; the rates leave it out.',
  groupOnly_other:
    'For {{number}} approvals only what went to the whole group is reported; the rates leave them out.',
  sampled_one:
    'Of one import the sending system does not know where everything belongs. What came back we recognise there in samples only; these rates stand by themselves.',
  sampled_other:
    'Of {{number}} imports the sending system does not know where everything belongs. What came back we recognise there in samples only; these rates stand by themselves.',
  interval: {
    accounts:
      'Rates are per 1,000 recipients; below each are the values between which it lies with 95% confidence. Recipients of one account behave alike, so they do not count as independent, and we give a rate only from five accounts of about the same size and 1,000 recipients on.',
    groups:
      'Rates are per 1,000 recipients; below each are the values between which it lies with 95% confidence. Recipients of one group behave alike, so they do not count as independent, and we give a rate only from five groups of about the same size and 1,000 recipients on.',
  },
  complaintHint: 'Complaints are per recipient at mailbox providers that report them one by one.',
  decided: {
    title: 'What decided',
    lead: 'Of what a rule would approve, a lot gives some to people who do not know it. So the two can be compared.',
  },
  ruleIn: 'Publication {{first}}',
  ruleFrom: 'Publications {{first}} to {{last}}',
  lot: 'By people, by lot',
  lotShare: '{{drawn}} of {{cases}} cases ({{share}}), {{accepted}} of them approved',
  lotNone: 'The lot has not given any case to people yet.',
  recommended: 'People, recommended by “{{title}}”',
  people: 'People alone',
  all: 'All approvals',
  methods: {
    title: 'How collected',
    lead: 'An approval with several collection methods counts for each.',
  },
  evidence: {
    title: 'Which evidence was at hand',
    lead: 'Each approval counts once, by its strongest evidence.',
    double_opt_in: 'Records with confirmations',
    records: 'Records without confirmations',
    file: 'File',
    link: 'Link',
    words: 'Words alone',
  },
  column: {
    decided: 'Decided by',
    method: 'Collection method',
    evidence: 'Evidence',
    approvals: 'Approvals',
    bounce_unknown_recipient: 'Unknown',
    complaint: 'Complaints',
    unsubscribe: 'Unsubscribes',
    held: 'Held',
    revoked: 'Revoked',
  },
  sent: '{{sent}} sent',
  sentToSome: '{{sent}} sent, to {{sentTo}}',
  nothingSent: 'nothing sent',
  between: '{{low}} to {{high}}',
  few: 'too few',
  fewOf: '{{came}} of {{of}}',
  untold: 'none reported',
  confirmed_one: 'one confirmed',
  confirmed_other: '{{number}} confirmed',
}
