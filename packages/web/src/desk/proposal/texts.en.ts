import type { TextsOf } from '../../i18n/texts-of.ts'
import type { texts as german } from './texts.de.ts'

export const texts = {
  propose: {
    takesTwo:
      'Two people decide this case. You propose; it is sent as soon as another person confirms.',
    acceptTitle: 'Propose to accept ‘{{group}}’?',
    rejectTitle: 'Propose to reject ‘{{group}}’?',
    accept: 'Propose acceptance',
    reject: 'Propose rejection',
  },
  proposal: {
    title: { accept: 'Proposed: accept', reject: 'Proposed: reject' },
    by: 'By {{name}},',
    byMe: 'By you,',
    confirmHint: 'Look through the case yourself before you confirm. Only then is it decided.',
    waitsHint: 'Waits for a second person. The clock runs on.',
    confirm: 'Confirm …',
    confirmTitle: {
      accept: 'Confirm the acceptance of ‘{{group}}’?',
      reject: 'Confirm the rejection of ‘{{group}}’?',
    },
    send: {
      accept: 'Confirm, accept and send the mail',
      reject: 'Confirm, reject and send the mail',
    },
    note: 'Note to {{name}}',
    noteHint: 'Internal only. What should be different?',
    return: 'Return with this note',
    withdraw: 'Withdraw the proposal',
    settled: {
      returned: '{{name}} returned what {{author}} proposed.',
      withdrawn: '{{name}} withdrew what {{author}} proposed.',
      overtaken: 'What {{author}} proposed no longer holds: the account has added something.',
    },
  },
} as const satisfies TextsOf<typeof german>
