import type { TextsOf } from '../../i18n/texts-of.ts'
import type { texts as german } from './texts.de.ts'

export const texts: TextsOf<typeof german> = {
  title: 'Outcomes',
  lead: 'Every approval predicts that a list will be well received. Here you see how often that was right: what came back after sending, by decision, collection method and evidence.',
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
    'One approval from {{since}} to {{until}}. We count what was sent in the {{days}} days after it and what of that came back within {{within}} days; the newest approvals are missing until this time has passed.',
  span_other:
    '{{number}} approvals from {{since}} to {{until}}. We count what was sent in the {{days}} days after each and what of that came back within {{within}} days; the newest are missing until this time has passed.',
  empty: 'Nothing was approved in this period',
  emptyText: 'Approvals count once they are old enough to show how they turned out.',
  noSends:
    'Rates are missing: the sending system does not report how much it sent to which import.',
  groupOnly_one:
    'For one approval, only what went to the whole group is reported; the rates do not include it.',
  groupOnly_other:
    'For {{number}} approvals, only what went to the whole group is reported; the rates do not include them.',
  sampled_one:
    'For one import, the sending system does not always report which import something belongs to. There we can tell what came back only from samples; these rates are shown separately.',
  sampled_other:
    'For {{number}} imports, the sending system does not always report which import something belongs to. There we can tell what came back only from samples; these rates are shown separately.',
  failed_one:
    'One message went to a mailbox provider that failed for many accounts on that day; “Unknown” does not count it.',
  failed_other:
    '{{number}} messages went to mailbox providers that failed for many accounts on these days; “Unknown” does not count them.',
  interval: {
    accounts:
      'Rates are per 1,000 recipients. The range below each says how exact it is: 19 times out of 20, the true rate lies within it. Recipients of one account behave alike, so there is a rate only from five accounts of similar size and 1,000 recipients.',
    groups:
      'Rates are per 1,000 recipients. The range below each says how exact it is: 19 times out of 20, the true rate lies within it. Recipients of one group behave alike, so there is a rate only from five groups of similar size and 1,000 recipients.',
  },
  complaintHint: 'Complaints are per recipient at mailbox providers that report them one by one.',
  decided: {
    title: 'Who decided',
    lead: 'A randomly drawn part of what a rule would accept goes to people, who are not told. This lets you compare the two.',
  },
  ruleIn: 'Publication {{first}}',
  ruleFrom: 'Publications {{first}} to {{last}}',
  lot: 'People, drawn at random',
  lotShare: '{{drawn}} of {{cases}} cases ({{share}}), {{accepted}} of them accepted',
  lotNone: 'No case has been drawn for people yet.',
  overlap:
    'An approval that several rules recommended is listed with each of them, so the rows add up to {{rows}} and not {{all}}.',
  recommended: 'People, recommended by “{{title}}”',
  people: 'People alone',
  all: 'All approvals',
  methods: {
    title: 'How recipients were collected',
    lead: 'An approval with several collection methods counts for each.',
  },
  evidence: {
    title: 'What evidence there was',
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
  sentToSome_one: '{{sent}} sent, for {{sentTo}} approval',
  sentToSome_other: '{{sent}} sent, for {{sentTo}} approvals',
  nothingSent: 'nothing sent',
  between: '{{low}} to {{high}}',
  few: 'no rate: too few',
  fewGroup: 'no rate: only 1\u00a0group',
  fewOf: '{{came}} of {{of}}',
  untold: 'none reported',
  confirmed_one: 'one confirmed',
  confirmed_other: '{{number}} confirmed',
}
