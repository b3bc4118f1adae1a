import type { TextsOf } from '../i18n/texts-of.ts'
import type { texts as german } from './texts.de.ts'

export const texts = {
  notifications: {
    title: 'Notifications',
    lead: 'What we told this account, and to whom it went by mail.',
    empty: 'No notifications yet',
    emptyText: 'As soon as a group needs something from you or is decided, it appears here.',
    openRequest: 'To the request',
    open: 'View',
    group: '‘{{group}}’',
    kind: {
      approval_needed: '<group/> needs your details.',
      received: 'Your submission on <group/> has arrived.',
      questions: 'The reviewer has a question about <group/>.',
      reminder: 'A deadline for <group/> is near.',
      accepted: '<group/> is approved.',
      rejected: '<group/> was not approved.',
      revoked: 'The approval of <group/> was revoked.',
      request_received: 'Your request has arrived.',
      request_answered: 'There is a new message to your request.',
      appeal_decided: 'Your appeal has been decided.',
    },
    mail: {
      sent: 'By mail to {{to}}',
      waiting: 'Mail to {{to}} is on its way',
      failed: 'Mail to {{to}} did not arrive',
      unsent: 'Mail to {{to}}',
    },
    unsent:
      'The example platform sends no mail to made-up people; you find it in the <mailbox>mailbox</mailbox>.',
  },
  mailbox: {
    title: 'Mailbox',
    lead: 'What this installation does not send lies here. Once an SMTP server is set, mails to real addresses go out.',
    list: 'Mails, newest first',
    search: 'Search for a mail',
    to: 'To {{to}}',
    unsent: 'Not sent: this address exists on the example platform only.',
    choose: 'Please choose a mail.',
    empty: 'No mails yet',
    emptyText: 'As soon as Freigabe tells somebody something, it appears here.',
    nothing: 'There is no mail for “{{search}}”.',
    content: 'Content of the mail',
    asLetter: 'Designed',
    asText: 'Text only',
    back: 'All mails',
    toSignIn: 'To Freigabe',
  },
} as const satisfies TextsOf<typeof german>
