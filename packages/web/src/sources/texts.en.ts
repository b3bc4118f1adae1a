import type { TextsOf } from '../i18n/texts-of.ts'
import type { texts as german } from './texts.de.ts'

export const texts = {
  title: 'Sources',
  lead: 'A form or an interface through which recipients keep arriving can be approved in advance. Whoever arrives then can be mailed at once.',
  declare: 'Declare a source',
  kind: {
    web_form: 'Form on a website',
    interface: 'Interface of another system',
    platform_form: 'Form of this platform',
  },
  open: 'Approved',
  withdrawn: 'Withdrawn',
  full: 'Cap reached',
  used: '{{arrived}} of {{cap}}',
  usedLabel: 'Arrived since {{from}}',
  period_one: 'each day',
  period_other: 'in {{number}} days',
  declared: 'Up to {{cap}} {{period}} are declared.',
  approved: 'Up to {{cap}} {{period}} are approved, until {{until}}.',
  beyond_one: 'One more is beyond the cap and needs an approval of its own.',
  beyond_other: '{{number}} more are beyond the cap and need an approval of their own.',
  changed:
    'The source was changed since it was approved. What arrives now waits until it has been reviewed again; what was approved stays so.',
  attack: {
    badge: 'Form attacked',
    since: 'Bots seem to have been entering other people’s addresses here since',
    slowed:
      'Until the figures are as usual again, at most {{number}} people an hour are asked to confirm. The account knows of it.',
    meanwhile:
      'Your approvals remain. Until the figures are as usual again, at most {{number}} people an hour are asked to confirm. Please protect the form with a captcha and a field that people do not see.',
  },
  signUps: {
    asked: 'Asked to confirm in the last seven days: {{number}}.',
    unconfirmed: 'None of the {{of}} confirmed within three hours.',
    confirmed: 'Confirmed within three hours: {{number}} of {{of}} ({{rate}}).',
    bounced: 'Came back: {{number}}.',
    noConfirmations:
      'We are not told who has confirmed through this source, and cannot see an attack on the form by it.',
    noPermits:
      'We are not told how many were asked to confirm through this source, and cannot see an attack on the form.',
  },
  arrivals: 'Arrived lately',
  none: 'Nobody has arrived yet.',
  day: 'Day',
  recipients: 'Recipients',
  state: 'State',
  beyondCap: 'beyond the cap',
  setApart: {
    grave_finding:
      'Reviewed by itself because the screening found something that somebody has to look at.',
    other_layout:
      'Reviewed by itself because we have not reviewed a file with these columns for this source yet.',
    unproven_bulk:
      'Reviewed by itself because it holds many at once, and too little has come through the source so far to compare it with.',
    added_up:
      'Reviewed by itself because small deliveries have added up over time, and somebody has to look at them once in a while.',
    unlike_source:
      'Reviewed by itself because the delivery looks different from what has come through the source so far.',
    reviewed: 'reviewed by itself',
  },
  bulk: 'Many at once. As soon as they are read and nothing stands out, you can mail them.',
  sampled: 'sample',
  begin: 'State the origin',
  see: 'See where it stands',
  renew: 'Have it reviewed again',
  menu: 'Change source',
  change: 'Change details',
  changeTitle: 'Change the source',
  changeHint: 'Another link, kind or collection method is reviewed anew, and so is a higher cap.',
  withdraw: 'Withdraw',
  withdrawTitle: 'Withdraw ‘{{name}}’?',
  withdrawText:
    'Nobody is taken in through this source any more. Those who have arrived stay as they are.',
  withdrawConfirm: 'Withdraw source',
  form: {
    title: 'Declare a source',
    name: 'Name of the source',
    nameHint: 'As you call it yourself, for example “Newsletter form”.',
    kind: 'Kind',
    link: 'Direct link to the form',
    linkHint: 'The address of the form itself, not of the home page.',
    method: 'Collection method',
    methodChoose: 'Please choose',
    cap: 'Recipients at most',
    days: 'within this many days',
    capHint:
      'How many sign up in good times. What goes beyond that is reviewed separately. Up to {{cap}} in {{days}} days are possible.',
    reference: 'Reference (optional)',
    referenceHint: 'The identifier in your own system, if you use the API.',
    submit: 'Declare source',
  },
} as const satisfies TextsOf<typeof german>
